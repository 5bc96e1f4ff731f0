package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ReadOnly;

@AdminRegister(Track.class)
@ReadOnly("durations")
//        ^ PL3104
final class TrackAdmin {}
