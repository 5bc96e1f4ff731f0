package largestore.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

/** How rows of {@link Artist} are found by those who point to one. */
@AdminRegister(Artist.class)
@SearchFields("^name")
final class ArtistAdmin {}
