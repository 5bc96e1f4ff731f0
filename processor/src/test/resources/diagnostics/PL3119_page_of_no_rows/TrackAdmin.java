package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListPerPage;

@AdminRegister(Track.class)
@ListPerPage(0)
//           ^ PL3119
final class TrackAdmin {}
