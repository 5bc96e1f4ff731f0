package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(model = Line.class)
// <- PL3011
final class AlbumAdmin {}
