package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay({"name", "duratoin"})
//                    ^ PL3104
final class TrackAdmin {}
