package shop;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.ListDisplay;

@AdminRegister(Track.class)
@ListDisplay({"name", "loud"})
//                    ^ PL3106
final class TrackAdmin {
  boolean loud(Track track) {
    return track.loudness() > 0;
  }
}
