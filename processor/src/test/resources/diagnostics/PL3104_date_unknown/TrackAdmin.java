package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;

@AdminRegister(Track.class)
@DateHierarchy("releasd")
//             ^ PL3104
final class TrackAdmin {}
