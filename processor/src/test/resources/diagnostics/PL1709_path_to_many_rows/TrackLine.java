package shop;

import dev.plectrum.model.From;
import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(String name, @From("covers.name") String cover) {}
//                                  ^ PL1709
