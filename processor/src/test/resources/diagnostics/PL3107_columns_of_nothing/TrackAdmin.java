package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay({})
//           ^ PL3107
final class TrackAdmin {}
