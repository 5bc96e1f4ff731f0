package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.ReadOnly;

@AdminRegister(Track.class)
@ListDisplay({"name", "slug"})
@ListEditable("slug")
//            ^ PL3114
@ReadOnly("slug")
final class TrackAdmin {}
