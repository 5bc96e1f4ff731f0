package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListDisplayLinks;
import dev.plectrum.adminsite.ListEditable;

@AdminRegister(Track.class)
@ListDisplay({"name", "slug"})
@ListDisplayLinks("slug")
@ListEditable("slug")
//            ^ PL3112
final class TrackAdmin {}
