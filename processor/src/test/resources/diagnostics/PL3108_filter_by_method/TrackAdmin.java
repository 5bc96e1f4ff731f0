package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListFilter;

@AdminRegister(Track.class)
@ListFilter("duration")
//          ^ PL3108
final class TrackAdmin {}
