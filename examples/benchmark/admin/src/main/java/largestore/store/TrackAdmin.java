package largestore.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.SearchFields;

/** The list that is measured: columns over two keys, filters, search, inputs, and dates above. */
@AdminRegister(Track.class)
@ListDisplay({"name", "album", "album.artist", "genre", "composer", "unitPrice", "released"})
@ListFilter({"genre", "album.artist", "composer", "unitPrice"})
@SearchFields("^name")
@ListEditable("unitPrice")
@DateHierarchy("released")
final class TrackAdmin {}
