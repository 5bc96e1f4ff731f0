package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;

@AdminRegister(Album.class)
@Fields({"title", "tracks"})
//                ^ PL3204
final class AlbumAdmin {}
