package largestore.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

/** How rows of {@link Genre} are found by those who point to one. */
@AdminRegister(Genre.class)
@SearchFields("^name")
final class GenreAdmin {}
