package storefront.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

/** How media types are listed and edited. */
@AdminRegister(MediaType.class)
@SearchFields("name")
final class MediaTypeAdmin {}
