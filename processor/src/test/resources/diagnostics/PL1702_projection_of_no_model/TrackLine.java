package shop;

import dev.plectrum.model.Projection;

@Projection(of = String.class)
//                     ^ PL1702
record TrackLine(String name) {}
