package shop;

import dev.plectrum.model.Aggregate;
import dev.plectrum.model.From;
import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(@From(value = "name", as = Aggregate.SUM) long names) {}
//                             ^ PL1710
