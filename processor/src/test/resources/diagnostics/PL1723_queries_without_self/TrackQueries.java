package shop;

import dev.plectrum.model.Queries;

@Queries(Track.class)
interface TrackQueries {}
// <- PL1723
