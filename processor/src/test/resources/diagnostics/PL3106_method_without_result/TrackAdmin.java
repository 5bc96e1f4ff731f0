package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ReadOnly;

@AdminRegister(Track.class)
@ReadOnly("loud")
//        ^ PL3106
final class TrackAdmin {
  static void loud(Track track) {}
}
