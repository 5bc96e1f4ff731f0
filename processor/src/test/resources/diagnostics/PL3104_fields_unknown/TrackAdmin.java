package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;

@AdminRegister(Track.class)
@Fields({"name", "albumm"})
//               ^ PL3104
final class TrackAdmin {}
