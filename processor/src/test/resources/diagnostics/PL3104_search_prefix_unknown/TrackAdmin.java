package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Track.class)
@SearchFields("~name")
//            ^ PL3104
final class TrackAdmin {}
