package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Ordering;

@AdminRegister(Track.class)
@Ordering("-duration")
//        ^ PL3108
final class TrackAdmin {}
