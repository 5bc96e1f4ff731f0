package shop;

import dev.plectrum.model.Aggregate;
import dev.plectrum.model.From;
import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(@From(value = "*", as = Aggregate.SUM) long rows) {}
//                             ^ PL1710
