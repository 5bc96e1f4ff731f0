package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Track.class)
@SearchFields("id")
//            ^ PL3116
final class TrackAdmin {}
