package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", min = 5, max = 4)
//                              ^ PL3119
final class AlbumAdmin {}
