package storefront.store;

import dev.plectrum.db.Peers;
import dev.plectrum.db.Row;
import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import java.sql.SQLException;
import javax.annotation.processing.Generated;

/** What is known about the table {@code store_playlist} of {@link Playlist}. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class PlaylistTable extends Table<Playlist> {
  /** The only instance. */
  public static final PlaylistTable TABLE = new PlaylistTable();

  final ToMany<Track> tracks =
      manyToMany(
          "tracks", "store_playlist_tracks", "playlist_id", "track_id", () -> TrackTable.TABLE);

  private PlaylistTable() {
    super("store.Playlist", "store_playlist", "id", "id");
    column("id", "id");
    column("name", "name", 120);
    column("createdAt", "created_at");
    linkedIn("store.Playlist.tracks", "store_playlist_tracks", "playlist_id");
    orderBy("name", false);
  }

  @Override
  public Playlist read(Row row, int at, Peers peers) throws SQLException {
    long id = row.getLong(at);
    return new Playlist(id, row.getString(at + 1), row.getInstant(at + 2), peers.many(tracks, id));
  }

  @Override
  public Object key(Playlist playlist) {
    return playlist.id();
  }
}
