package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;

@AdminRegister(Track.class)
@Fields({"id", "name"})
//       ^ PL3204
final class TrackAdmin {}
