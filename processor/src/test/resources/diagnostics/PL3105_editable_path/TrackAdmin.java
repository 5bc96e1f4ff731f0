package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;

@AdminRegister(Track.class)
@ListDisplay({"name", "album.title"})
@ListEditable("album.title")
//            ^ PL3105
final class TrackAdmin {}
