package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.SearchFields;

@AdminRegister(Track.class)
@SearchFields({"name", "album"})
//                     ^ PL3116
final class TrackAdmin {}
