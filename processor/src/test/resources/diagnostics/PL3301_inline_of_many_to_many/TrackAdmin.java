package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Inline;

@AdminRegister(Track.class)
@Inline("samplers")
//      ^ PL3301
final class TrackAdmin {}
