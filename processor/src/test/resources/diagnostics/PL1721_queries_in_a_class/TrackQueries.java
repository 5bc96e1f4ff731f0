package shop;

import dev.plectrum.model.Queries;

@Queries(Track.class)
final class TrackQueries {}
//    ^ PL1721
