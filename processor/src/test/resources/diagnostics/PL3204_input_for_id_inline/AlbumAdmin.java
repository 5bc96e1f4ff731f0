package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", fields = {"id", "name"})
//                                  ^ PL3204
final class AlbumAdmin {}
