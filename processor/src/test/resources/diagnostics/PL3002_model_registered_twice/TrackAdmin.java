package shop;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
//                  ^ PL3002
final class TrackAdmin {}
