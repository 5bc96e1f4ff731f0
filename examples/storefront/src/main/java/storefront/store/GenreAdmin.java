package storefront.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

/** How genres are listed and edited. */
@AdminRegister(Genre.class)
@SearchFields("name")
final class GenreAdmin {}
