package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListFilter;

@AdminRegister(Track.class)
@ListFilter("loudness")
//          ^ PL3115
final class TrackAdmin {}
