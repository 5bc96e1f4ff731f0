package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Album.class)
@Inline(value = "tracks", extra = 51)
//                                ^ PL3119
final class AlbumAdmin {}
