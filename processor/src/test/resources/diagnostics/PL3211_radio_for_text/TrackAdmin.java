package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Radio;

@AdminRegister(Track.class)
@Radio("name")
//     ^ PL3211
final class TrackAdmin {}
