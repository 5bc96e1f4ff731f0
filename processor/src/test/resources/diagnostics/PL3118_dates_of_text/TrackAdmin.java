package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;

@AdminRegister(Track.class)
@DateHierarchy("name")
//             ^ PL3118
final class TrackAdmin {}
