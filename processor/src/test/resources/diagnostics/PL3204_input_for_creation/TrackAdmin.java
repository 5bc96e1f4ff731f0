package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fields;

@AdminRegister(Track.class)
@Fields({"name", "createdAt"})
//               ^ PL3204
final class TrackAdmin {}
