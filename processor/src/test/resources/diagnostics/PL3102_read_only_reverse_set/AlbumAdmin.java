package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ReadOnly;

@AdminRegister(Album.class)
@ReadOnly("tracks")
//        ^ PL3102
final class AlbumAdmin {}
