package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListPerPage;

@AdminRegister(Track.class)
@ListPerPage(value = 50, showAll = 5000)
//                                 ^ PL3119
final class TrackAdmin {}
