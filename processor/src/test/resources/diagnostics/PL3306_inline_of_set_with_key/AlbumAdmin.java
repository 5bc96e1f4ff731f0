package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", key = "album")
//                              ^ PL3306
final class AlbumAdmin {}
