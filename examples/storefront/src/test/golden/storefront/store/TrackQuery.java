package storefront.store;

import dev.plectrum.db.Database;
import dev.plectrum.query.Path;
import dev.plectrum.query.Query;
import dev.plectrum.query.Selection;
import javax.annotation.processing.Generated;

/**
 * A query over tracks. Every step gives a new query; nothing is sent before an answer is asked for.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class TrackQuery extends Query<Track, TrackFields, TrackQuery> {
  TrackQuery(Database database) {
    super(database, new TrackFields(Path.of(TrackTable.TABLE)));
  }

  private TrackQuery(Selection<Track> selection, TrackFields fields) {
    super(selection, fields);
  }

  @Override
  protected TrackQuery with(Selection<Track> selection) {
    return new TrackQuery(selection, fields());
  }
}
