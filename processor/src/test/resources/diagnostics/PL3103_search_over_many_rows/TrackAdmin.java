package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Track.class)
@SearchFields("samplers.title")
//            ^ PL3103
final class TrackAdmin {}
