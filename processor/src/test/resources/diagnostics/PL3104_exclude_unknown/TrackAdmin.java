package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Exclude;

@AdminRegister(Track.class)
@Exclude("loudnes")
//       ^ PL3104
final class TrackAdmin {}
