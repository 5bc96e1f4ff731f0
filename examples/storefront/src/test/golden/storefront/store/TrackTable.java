package storefront.store;

import dev.plectrum.db.Peers;
import dev.plectrum.db.Row;
import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import dev.plectrum.model.DeleteRule;
import java.sql.SQLException;
import javax.annotation.processing.Generated;

/** What is known about the table {@code store_track} of {@link Track}. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class TrackTable extends Table<Track> {
  /** The only instance. */
  public static final TrackTable TABLE = new TrackTable();

  final ToOne<Album> album = toOne("album", "album_id", () -> AlbumTable.TABLE);
  final ToOne<MediaType> mediaType =
      toOne("mediaType", "media_type_id", () -> MediaTypeTable.TABLE);
  final ToOne<Genre> genre = toOne("genre", "genre_id", () -> GenreTable.TABLE);
  final ToMany<Playlist> playlists =
      manyToMany(
          "playlists",
          "store_playlist_tracks",
          "track_id",
          "playlist_id",
          () -> PlaylistTable.TABLE);

  private TrackTable() {
    super("store.Track", "store_track", "id", "id");
    column("id", "id");
    column("name", "name", 200);
    column("album", "album_id");
    column("mediaType", "media_type_id");
    nullableColumn("genre", "genre_id");
    nullableColumn("composer", "composer", 220);
    column("milliseconds", "milliseconds");
    nullableColumn("bytes", "bytes");
    column("unitPrice", "unit_price", 10);
    foreignKey("store_track_album_id_c9dc8851_fk_store_album_id", "album", DeleteRule.CASCADE);
    foreignKey(
        "store_track_media_type_id_a6d4eacf_fk_store_mediatype_id",
        "mediaType",
        DeleteRule.PROTECT);
    foreignKey("store_track_genre_id_2eb681c5_fk_store_genre_id", "genre", DeleteRule.SET_NULL);
    pointedToBy(() -> InvoiceLineTable.TABLE);
    linkedIn("store.Playlist.tracks", "store_playlist_tracks", "track_id");
    orderBy("name", false);
  }

  @Override
  public Track read(Row row, int at, Peers peers) throws SQLException {
    long id = row.getLong(at);
    return new Track(
        id,
        row.getString(at + 1),
        peers.key(album, row.getLong(at + 2)),
        peers.key(mediaType, row.getLong(at + 3)),
        peers.nullableKey(genre, row.getNullableLong(at + 4)),
        row.getNullableString(at + 5),
        row.getInt(at + 6),
        row.getNullableLong(at + 7),
        row.getDecimal(at + 8, 2),
        peers.many(playlists, id));
  }

  @Override
  public Object key(Track track) {
    return track.id();
  }
}
