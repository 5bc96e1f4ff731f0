package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListDisplayLinks;

@AdminRegister(Track.class)
@ListDisplay({"name", "slug"})
@ListDisplayLinks("nane")
//                ^ PL3110
final class TrackAdmin {}
