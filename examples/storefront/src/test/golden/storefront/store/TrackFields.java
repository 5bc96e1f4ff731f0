package storefront.store;

import dev.plectrum.query.Condition;
import dev.plectrum.query.DecimalColumn;
import dev.plectrum.query.Fields;
import dev.plectrum.query.IntColumn;
import dev.plectrum.query.LongColumn;
import dev.plectrum.query.Path;
import dev.plectrum.query.TextColumn;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** What queries can say about {@link Track}: its columns, and the ways to other tables. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class TrackFields extends Fields<Track> {
  /** The column {@code id}. */
  public final LongColumn id;

  /** The column {@code name}. */
  public final TextColumn name;

  /** The column {@code composer}. */
  public final TextColumn composer;

  /** The column {@code milliseconds}. */
  public final IntColumn milliseconds;

  /** The column {@code bytes}. */
  public final LongColumn bytes;

  /** The column {@code unit_price}. */
  public final DecimalColumn unitPrice;

  private @Nullable AlbumFields album;
  private @Nullable MediaTypeFields mediaType;
  private @Nullable GenreFields genre;
  private @Nullable PlaylistFields playlists;

  /** The columns at the end of {@code path}. */
  public TrackFields(Path<Track> path) {
    super(path);
    id = path.longColumn("id");
    name = path.text("name");
    composer = path.text("composer");
    milliseconds = path.intColumn("milliseconds");
    bytes = path.longColumn("bytes");
    unitPrice = path.decimal("unit_price", 2);
  }

  /** The columns of {@code store_album}, over {@code album_id}. */
  public AlbumFields album() {
    AlbumFields known = album;
    if (known == null) {
      known = new AlbumFields(to(TrackTable.TABLE.album));
      album = known;
    }
    return known;
  }

  /** The columns of {@code store_mediatype}, over {@code media_type_id}. */
  public MediaTypeFields mediaType() {
    MediaTypeFields known = mediaType;
    if (known == null) {
      known = new MediaTypeFields(to(TrackTable.TABLE.mediaType));
      mediaType = known;
    }
    return known;
  }

  /** The columns of {@code store_genre}, over {@code genre_id}. */
  public GenreFields genre() {
    GenreFields known = genre;
    if (known == null) {
      known = new GenreFields(to(TrackTable.TABLE.genre));
      genre = known;
    }
    return known;
  }

  /** The columns of the playlists, of which there may be many. */
  public PlaylistFields playlists() {
    PlaylistFields known = playlists;
    if (known == null) {
      known = new PlaylistFields(to(TrackTable.TABLE.playlists));
      playlists = known;
    }
    return known;
  }

  /** Only those of these rows that meet a condition, which becomes part of the join. */
  public TrackFields where(Function<TrackFields, Condition> condition) {
    return filtered(new TrackFields(filtered()), condition);
  }

  /** Has this id. */
  public Condition eq(long id) {
    return this.id.eq(id);
  }

  /** Does not have this id. */
  public Condition ne(long id) {
    return this.id.ne(id);
  }
}
