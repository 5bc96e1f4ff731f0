package storefront.store;

import dev.plectrum.db.Database;
import dev.plectrum.db.Deletion;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.db.Obtained;
import dev.plectrum.db.Obtaining;
import dev.plectrum.query.BulkCreate;
import dev.plectrum.query.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Track} rows in the table {@code store_track}.
 *
 * <p>Values only travel as bound parameters. One instance serves all threads.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class TrackDao {
  private static final String FIND =
      """
      SELECT id, name, album_id, media_type_id, genre_id, composer, milliseconds, bytes,
          unit_price
      FROM store_track
      WHERE id = ?
      """;

  private static final String EXISTS = "SELECT 1 FROM store_track WHERE id = ?";
  private static final String COUNT = "SELECT COUNT(*) FROM store_track";

  private static final String INSERT =
      """
      INSERT INTO store_track
        (name, album_id, media_type_id, genre_id, composer, milliseconds, bytes, unit_price)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_WITH_ID =
      """
      INSERT INTO store_track
        (id, name, album_id, media_type_id, genre_id, composer, milliseconds, bytes,
          unit_price)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String RETURNING =
      """
      RETURNING id, name, album_id, media_type_id, genre_id, composer, milliseconds, bytes,
          unit_price
      """;

  private static final String DELETE = "DELETE FROM store_track WHERE id = ?";

  private final Database database;

  /** A DAO that sends its statements through {@code database}. */
  public TrackDao(Database database) {
    this.database = database;
  }

  /** Returns the track with this id, if it exists. */
  public Optional<Track> find(long id) {
    return database.find(TrackTable.TABLE, FIND, in -> in.set(1, id));
  }

  /**
   * Returns the track with this id.
   *
   * @throws NotFoundException if it does not exist
   */
  public Track get(long id) {
    return find(id).orElseThrow(() -> new NotFoundException("store.Track", id));
  }

  /**
   * Returns the row of {@code track} as it is now.
   *
   * @throws NotFoundException if it does not exist any more
   */
  public Track refresh(Track track) {
    return get(track.id());
  }

  /** Returns whether the track with this id exists. */
  public boolean exists(long id) {
    return database.exists(EXISTS, in -> in.set(1, id));
  }

  /** Returns how many tracks there are. */
  public long count() {
    return database.count(COUNT);
  }

  /** Creates the track that {@code values} describes, and returns it as the database has it. */
  public Track create(Consumer<TrackDraft> values) {
    TrackDraft draft = new TrackDraft();
    values.accept(draft);
    return create(draft);
  }

  /** Creates the track in {@code draft}, and returns it as the database has it. */
  public Track create(TrackDraft draft) {
    return draft.hasId()
        ? database.insert(TrackTable.TABLE, INSERT_WITH_ID + RETURNING, draft)
        : database.insert(TrackTable.TABLE, INSERT + RETURNING, draft);
  }

  /** Creates all of {@code drafts} or, if one is wrong, none. Returns how many. */
  public int createAll(List<TrackDraft> drafts) {
    return database.insertAll(TrackTable.TABLE, INSERT, INSERT_WITH_ID, drafts);
  }

  /** Begins to create many rows at once, some of which may exist already. */
  public BulkCreate<Track, TrackFields, TrackDraft> bulk() {
    return new BulkCreate<>(database, new TrackFields(Path.of(TrackTable.TABLE)));
  }

  /** Returns the track with the values that {@code wanted} sets, or creates it with them. */
  public Obtained<Track> getOrCreate(Consumer<TrackDraft> wanted) {
    return getOrCreate(wanted, others -> {});
  }

  /**
   * Returns the track with the values that {@code wanted} sets, or creates it with them and what
   * {@code others} sets.
   */
  public Obtained<Track> getOrCreate(Consumer<TrackDraft> wanted, Consumer<TrackDraft> others) {
    return obtaining().getOrCreate(wanted, others);
  }

  /**
   * Writes what {@code changes} sets to the track with the values that {@code wanted} sets, or
   * creates it with both.
   */
  public Obtained<Track> updateOrCreate(Consumer<TrackDraft> wanted, Consumer<TrackDraft> changes) {
    return updateOrCreate(wanted, changes, changes);
  }

  /**
   * Writes what {@code changes} sets to the track with the values that {@code wanted} sets, or
   * creates it with those and what {@code others} sets.
   */
  public Obtained<Track> updateOrCreate(
      Consumer<TrackDraft> wanted, Consumer<TrackDraft> changes, Consumer<TrackDraft> others) {
    return obtaining().updateOrCreate(wanted, changes, others);
  }

  private Obtaining<Track, TrackDraft> obtaining() {
    return new Obtaining<>(database, TrackTable.TABLE, TrackDraft::new, this::create);
  }

  /**
   * Writes what {@code changes} sets to the row of {@code track}, and nothing else. Returns the row
   * as it is then.
   *
   * @throws NotFoundException if it does not exist any more
   */
  public Track update(Track track, Consumer<TrackDraft> changes) {
    return update(track.id(), changes);
  }

  /**
   * Writes what {@code changes} sets to the track with this id, and nothing else. Returns the row
   * as it is then.
   *
   * @throws NotFoundException if it does not exist
   */
  public Track update(long id, Consumer<TrackDraft> changes) {
    TrackDraft draft = new TrackDraft();
    changes.accept(draft);
    return database
        .update(TrackTable.TABLE, id, draft)
        .orElseThrow(() -> new NotFoundException("store.Track", id));
  }

  /**
   * Writes what {@code changes} sets for each of {@code rows}, all or nothing, in one go. Returns
   * how many of them still existed.
   */
  public int updateAll(List<Track> rows, BiConsumer<Track, TrackDraft> changes) {
    return database.updateAll(TrackTable.TABLE, rows, TrackDraft::new, changes);
  }

  /** Deletes {@code track}. Returns false if it does not exist any more. */
  public boolean delete(Track track) {
    return delete(track.id());
  }

  /** Deletes the track with this id. Returns false if it does not exist. */
  public boolean delete(long id) {
    return database.delete(TrackTable.TABLE, DELETE, id);
  }

  /**
   * Returns what goes along when {@code rows} are deleted, and what is in the way, before anything
   * happens.
   */
  public Deletion deletion(Track... rows) {
    return Deletion.of(database, TrackTable.TABLE, List.of(rows));
  }

  /** Returns a query over all tracks, to be narrowed down. */
  public TrackQuery query() {
    return new TrackQuery(database);
  }

  /** Lets new ids follow the largest one, after rows were created with given ids. */
  public void resetSequence() {
    database.resetSequence(TrackTable.TABLE);
  }
}
