package shop;

import dev.plectrum.adminsite.AdminRegister;

@AdminRegister(Track.class)
final class TrackAdmin {
  protected boolean mayChange(String user, Track track) {
//                  ^ PL3009
    return track.milliseconds() > 0;
  }
}
