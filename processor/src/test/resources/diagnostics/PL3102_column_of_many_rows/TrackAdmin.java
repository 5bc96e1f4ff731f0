package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay({"name", "samplers"})
//                    ^ PL3102
final class TrackAdmin {}
