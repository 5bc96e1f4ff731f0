package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay({"name", "album", "name"})
//                             ^ PL3101
final class TrackAdmin {}
