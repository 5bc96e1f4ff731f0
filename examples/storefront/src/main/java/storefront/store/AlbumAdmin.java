package storefront.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.SearchFields;

/** How albums are listed and edited. */
@AdminRegister(Album.class)
@ListDisplay({"title", "artist"})
@ListFilter("artist")
@SearchFields({"title", "artist.name"})
final class AlbumAdmin {}
