package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Radio;

@AdminRegister(Track.class)
@Radio("formats")
//     ^ PL3104
final class TrackAdmin {}
