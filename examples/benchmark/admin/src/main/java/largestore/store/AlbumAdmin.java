package largestore.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

/** How rows of {@link Album} are found by those who point to one. */
@AdminRegister(Album.class)
@SearchFields("^title")
final class AlbumAdmin {}
