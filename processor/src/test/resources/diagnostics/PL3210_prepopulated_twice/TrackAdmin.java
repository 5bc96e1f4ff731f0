package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Prepopulated;

@AdminRegister(Track.class)
@Prepopulated(field = "slug", from = "name")
@Prepopulated(field = "slug", from = "released")
//                    ^ PL3210
final class TrackAdmin {}
