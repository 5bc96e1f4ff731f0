package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(model = Track.class, key = "albun")
//                                 ^ PL3104
final class AlbumAdmin {}
