package shop;

import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(int year) {}
//                   ^ PL1708
