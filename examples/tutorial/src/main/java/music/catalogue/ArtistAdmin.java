package music.catalogue;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

/** The artists in the admin. */
@AdminRegister(Artist.class)
@SearchFields("name")
final class ArtistAdmin {}
