package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;

@AdminRegister(Track.class)
@ListDisplay({"name", "album"})
@ListEditable("slug")
//            ^ PL3111
final class TrackAdmin {}
