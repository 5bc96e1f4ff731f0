package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Track.class)
@Inline(model = Single.class, key = "year")
//                                  ^ PL3304
final class TrackAdmin {}
