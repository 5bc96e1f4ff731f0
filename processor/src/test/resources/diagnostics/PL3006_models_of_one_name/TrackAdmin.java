package shop;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
//                  ^ PL3006
final class TrackAdmin {}
