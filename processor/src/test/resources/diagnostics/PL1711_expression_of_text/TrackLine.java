package shop;

import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(String shout) {
  static String shout(TrackFields f) {
//              ^ PL1711
    return "";
  }
}
