package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListFilter;

@AdminRegister(Track.class)
@ListFilter("fromat")
//          ^ PL3104
final class TrackAdmin {}
