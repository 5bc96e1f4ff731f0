package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Track.class)
@Inline(model = Single.class)
//                    ^ PL3303
final class TrackAdmin {}
