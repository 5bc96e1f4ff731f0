package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Exclude;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;

@AdminRegister(Track.class)
@ListDisplay({"name", "slug"})
@ListEditable("slug")
//            ^ PL3113
@Exclude("slug")
final class TrackAdmin {}
