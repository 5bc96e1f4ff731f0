package shop;

import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(String nmae) {}
//                      ^ PL1705
