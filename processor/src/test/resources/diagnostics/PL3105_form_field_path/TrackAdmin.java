package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;

@AdminRegister(Track.class)
@Fields({"name", "album.title"})
//               ^ PL3105
final class TrackAdmin {}
