package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Prepopulated;

@AdminRegister(Track.class)
@Prepopulated(field = "slug", from = "nane")
//                                   ^ PL3104
final class TrackAdmin {}
