package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;

@AdminRegister(Track.class)
@ListDisplay({"name", "slug"})
@ListEditable("name")
//            ^ PL3112
final class TrackAdmin {}
