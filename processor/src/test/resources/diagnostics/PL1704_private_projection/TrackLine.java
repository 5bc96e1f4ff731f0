package shop;

import dev.plectrum.model.Projection;

final class TrackLine {
  private TrackLine() {}

  @Projection(of = Track.class)
  private record Line(String name) {}
//        ^ PL1704
}
