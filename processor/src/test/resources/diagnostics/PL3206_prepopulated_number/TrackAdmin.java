package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Prepopulated;

@AdminRegister(Track.class)
@Prepopulated(field = "milliseconds", from = "name")
//                    ^ PL3206
final class TrackAdmin {}
