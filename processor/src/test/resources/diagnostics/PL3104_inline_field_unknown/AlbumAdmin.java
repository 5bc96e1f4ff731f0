package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", fields = "nane")
//                                 ^ PL3104
final class AlbumAdmin {}
