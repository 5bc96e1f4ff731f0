package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", ordering = "-releasd")
//                                   ^ PL3104
final class AlbumAdmin {}
