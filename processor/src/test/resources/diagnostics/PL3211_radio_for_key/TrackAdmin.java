package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Radio;

@AdminRegister(Track.class)
@Radio({"format", "album"})
//                ^ PL3211
final class TrackAdmin {}
