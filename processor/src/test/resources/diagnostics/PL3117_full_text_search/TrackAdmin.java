package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Track.class)
@SearchFields("@name")
//            ^ PL3117
final class TrackAdmin {}
