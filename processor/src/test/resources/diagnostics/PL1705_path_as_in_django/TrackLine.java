package shop;

import dev.plectrum.model.From;
import dev.plectrum.model.Projection;
import org.jspecify.annotations.Nullable;

@Projection(of = Track.class)
record TrackLine(@From("original__name") @Nullable String original) {}
//                     ^ PL1705
