package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Prepopulated;

@AdminRegister(Track.class)
@Prepopulated(field = "slug", from = {"name", "album"})
//                                            ^ PL3207
final class TrackAdmin {}
