package shop;

import dev.plectrum.adminsite.AdminChart;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
@AdminChart("milliseconds")
//          ^ PL3118
final class TrackAdmin {}
