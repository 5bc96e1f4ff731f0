package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", fields = {"name", "album"})
//                                          ^ PL3307
final class AlbumAdmin {}
