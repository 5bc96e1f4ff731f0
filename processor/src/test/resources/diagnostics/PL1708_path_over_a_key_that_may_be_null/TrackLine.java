package shop;

import dev.plectrum.model.From;
import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(String name, @From("original.name") String original) {}
//                                  ^ PL1708
