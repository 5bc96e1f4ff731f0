package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay({"name", "loud"})
//                    ^ PL3106
final class TrackAdmin {
  static boolean loud(Track track) throws Exception {
    return track.loudness() > 0;
  }
}
