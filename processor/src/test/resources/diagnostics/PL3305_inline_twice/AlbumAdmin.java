package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline("tracks")
@Inline(model = Track.class)
// <- PL3305
final class AlbumAdmin {}
