package shop;

import dev.plectrum.model.From;
import dev.plectrum.model.Projection;

@Projection(of = Track.class)
record TrackLine(@From("name.length") int length) {}
//                     ^ PL1706
