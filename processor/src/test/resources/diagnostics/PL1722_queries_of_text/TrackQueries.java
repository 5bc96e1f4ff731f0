package shop;

import dev.plectrum.model.Queries;

@Queries(String.class)
//             ^ PL1722
interface TrackQueries {}
