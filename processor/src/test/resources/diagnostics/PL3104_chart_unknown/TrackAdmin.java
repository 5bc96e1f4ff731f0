package shop;

import dev.plectrum.adminsite.AdminChart;
import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
@AdminChart("releasd")
//          ^ PL3104
final class TrackAdmin {}
