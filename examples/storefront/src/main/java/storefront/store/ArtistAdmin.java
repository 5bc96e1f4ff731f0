package storefront.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.SearchFields;

/** How artists are listed and edited; their albums stand on the same page. */
@AdminRegister(Artist.class)
@SearchFields("^name")
@Inline(value = "albums", extra = 1)
final class ArtistAdmin {}
