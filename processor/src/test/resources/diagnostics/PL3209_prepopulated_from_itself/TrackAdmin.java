package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Prepopulated;

@AdminRegister(Track.class)
@Prepopulated(field = "slug", from = {"name", "slug"})
//                                            ^ PL3209
final class TrackAdmin {}
