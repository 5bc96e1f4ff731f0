package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;

@AdminRegister(Track.class)
@ListDisplay({"name", "createdAt"})
@ListEditable("createdAt")
//            ^ PL3113
final class TrackAdmin {}
