package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", model = Track.class)
// <- PL3306
final class AlbumAdmin {}
