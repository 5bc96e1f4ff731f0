package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;

@AdminRegister(Track.class)
@Fields({"name", "name"})
//               ^ PL3101
final class TrackAdmin {}
