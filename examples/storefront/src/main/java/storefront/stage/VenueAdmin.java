package storefront.stage;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.Radio;
import dev.plectrum.adminsite.SearchFields;

/** How venues are listed and edited. */
@AdminRegister(value = Venue.class, saveOnTop = true, deleteSelected = false)
@ListDisplay(
    value = {"name", "city", "roof", "capacity"},
    sortable = {"name", "capacity"})
@ListEditable("capacity")
@Fields({"name", "capacity", "city", "roof"})
@Radio(value = "roof", vertical = true)
@SearchFields(
    value = {"name", "^city"},
    help = "A name, or how a city begins.")
final class VenueAdmin {}
