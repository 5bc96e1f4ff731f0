package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Prepopulated;
import dev.plectrum.adminsite.ReadOnly;

@AdminRegister(Track.class)
@Prepopulated(field = "slug", from = "name")
//                                   ^ PL3205
@ReadOnly("name")
final class TrackAdmin {}
