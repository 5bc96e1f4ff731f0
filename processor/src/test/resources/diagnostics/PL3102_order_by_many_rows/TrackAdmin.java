package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Ordering;

@AdminRegister(Track.class)
@Ordering("samplers")
//        ^ PL3102
final class TrackAdmin {}
