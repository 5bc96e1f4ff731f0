package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Track.class)
@Inline(model = Album.class)
//                   ^ PL3302
final class TrackAdmin {}
