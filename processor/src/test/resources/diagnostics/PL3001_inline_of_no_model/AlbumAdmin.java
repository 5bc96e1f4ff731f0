package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(model = String.class)
//                    ^ PL3001
final class AlbumAdmin {}
