package shop;

import dev.plectrum.model.Queries;
import dev.plectrum.query.QueryPieces;

@Queries(Track.class)
interface TrackQueries extends QueryPieces<TrackQuery> {
  TrackQuery cheap();
//           ^ PL1725
}
