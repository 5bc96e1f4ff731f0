package shop;

import dev.plectrum.model.Aggregate;
import dev.plectrum.model.From;
import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(String name, @From(value = "covers.year", as = Aggregate.SUM) long years) {}
//                                          ^ PL1708
