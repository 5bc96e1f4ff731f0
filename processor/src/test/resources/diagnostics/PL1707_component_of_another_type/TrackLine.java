package shop;

import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(int name) {}
//                   ^ PL1707
