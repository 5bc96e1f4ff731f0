package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListFilter;

@AdminRegister(Track.class)
@ListFilter("samplers")
//          ^ PL3102
final class TrackAdmin {}
