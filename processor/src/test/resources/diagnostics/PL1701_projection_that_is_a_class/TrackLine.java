package shop;

import dev.plectrum.model.Projection;

@Projection(of = Track.class)
final class TrackLine {}
//    ^ PL1701
