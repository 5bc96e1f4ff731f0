package storefront.stage;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.SearchFields;

/** How venues are listed and edited. */
@AdminRegister(Venue.class)
@ListDisplay({"name", "city", "capacity"})
@ListEditable("capacity")
@Fields({"name", "capacity", "city"})
@SearchFields({"name", "^city"})
final class VenueAdmin {}
