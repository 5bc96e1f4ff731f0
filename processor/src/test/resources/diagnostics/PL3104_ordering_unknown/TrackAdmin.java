package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Ordering;

@AdminRegister(Track.class)
@Ordering({"name", "-relased"})
//                 ^ PL3104
final class TrackAdmin {}
