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
 * Reads and writes {@link Playlist} rows in the table {@code store_playlist}.
 *
 * <p>Values only travel as bound parameters. One instance serves all threads.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class PlaylistDao {
  private static final String FIND =
      """
      SELECT id, name, created_at
      FROM store_playlist
      WHERE id = ?
      """;

  private static final String EXISTS = "SELECT 1 FROM store_playlist WHERE id = ?";
  private static final String COUNT = "SELECT COUNT(*) FROM store_playlist";

  private static final String INSERT =
      """
      INSERT INTO store_playlist (name, created_at)
      VALUES (?, ?)
      """;

  private static final String INSERT_WITH_ID =
      """
      INSERT INTO store_playlist (id, name, created_at)
      VALUES (?, ?, ?)
      """;

  private static final String RETURNING =
      """
      RETURNING id, name, created_at
      """;

  private static final String DELETE = "DELETE FROM store_playlist WHERE id = ?";

  private final Database database;

  /** A DAO that sends its statements through {@code database}. */
  public PlaylistDao(Database database) {
    this.database = database;
  }

  /** Returns the playlist with this id, if it exists. */
  public Optional<Playlist> find(long id) {
    return database.find(PlaylistTable.TABLE, FIND, in -> in.set(1, id));
  }

  /**
   * Returns the playlist with this id.
   *
   * @throws NotFoundException if it does not exist
   */
  public Playlist get(long id) {
    return find(id).orElseThrow(() -> new NotFoundException("store.Playlist", id));
  }

  /**
   * Returns the row of {@code playlist} as it is now.
   *
   * @throws NotFoundException if it does not exist any more
   */
  public Playlist refresh(Playlist playlist) {
    return get(playlist.id());
  }

  /** Returns whether the playlist with this id exists. */
  public boolean exists(long id) {
    return database.exists(EXISTS, in -> in.set(1, id));
  }

  /** Returns how many playlists there are. */
  public long count() {
    return database.count(COUNT);
  }

  /** Creates the playlist that {@code values} describes, and returns it as the database has it. */
  public Playlist create(Consumer<PlaylistDraft> values) {
    PlaylistDraft draft = new PlaylistDraft();
    values.accept(draft);
    return create(draft);
  }

  /** Creates the playlist in {@code draft}, and returns it as the database has it. */
  public Playlist create(PlaylistDraft draft) {
    return draft.hasId()
        ? database.insert(PlaylistTable.TABLE, INSERT_WITH_ID + RETURNING, draft)
        : database.insert(PlaylistTable.TABLE, INSERT + RETURNING, draft);
  }

  /** Creates all of {@code drafts} or, if one is wrong, none. Returns how many. */
  public int createAll(List<PlaylistDraft> drafts) {
    return database.insertAll(PlaylistTable.TABLE, INSERT, INSERT_WITH_ID, drafts);
  }

  /** Begins to create many rows at once, some of which may exist already. */
  public BulkCreate<Playlist, PlaylistFields, PlaylistDraft> bulk() {
    return new BulkCreate<>(database, new PlaylistFields(Path.of(PlaylistTable.TABLE)));
  }

  /** Returns the playlist with the values that {@code wanted} sets, or creates it with them. */
  public Obtained<Playlist> getOrCreate(Consumer<PlaylistDraft> wanted) {
    return getOrCreate(wanted, others -> {});
  }

  /**
   * Returns the playlist with the values that {@code wanted} sets, or creates it with them and what
   * {@code others} sets.
   */
  public Obtained<Playlist> getOrCreate(
      Consumer<PlaylistDraft> wanted, Consumer<PlaylistDraft> others) {
    return obtaining().getOrCreate(wanted, others);
  }

  /**
   * Writes what {@code changes} sets to the playlist with the values that {@code wanted} sets, or
   * creates it with both.
   */
  public Obtained<Playlist> updateOrCreate(
      Consumer<PlaylistDraft> wanted, Consumer<PlaylistDraft> changes) {
    return updateOrCreate(wanted, changes, changes);
  }

  /**
   * Writes what {@code changes} sets to the playlist with the values that {@code wanted} sets, or
   * creates it with those and what {@code others} sets.
   */
  public Obtained<Playlist> updateOrCreate(
      Consumer<PlaylistDraft> wanted,
      Consumer<PlaylistDraft> changes,
      Consumer<PlaylistDraft> others) {
    return obtaining().updateOrCreate(wanted, changes, others);
  }

  private Obtaining<Playlist, PlaylistDraft> obtaining() {
    return new Obtaining<>(database, PlaylistTable.TABLE, PlaylistDraft::new, this::create);
  }

  /**
   * Writes what {@code changes} sets to the row of {@code playlist}, and nothing else. Returns the
   * row as it is then.
   *
   * @throws NotFoundException if it does not exist any more
   */
  public Playlist update(Playlist playlist, Consumer<PlaylistDraft> changes) {
    return update(playlist.id(), changes);
  }

  /**
   * Writes what {@code changes} sets to the playlist with this id, and nothing else. Returns the
   * row as it is then.
   *
   * @throws NotFoundException if it does not exist
   */
  public Playlist update(long id, Consumer<PlaylistDraft> changes) {
    PlaylistDraft draft = new PlaylistDraft();
    changes.accept(draft);
    return database
        .update(PlaylistTable.TABLE, id, draft)
        .orElseThrow(() -> new NotFoundException("store.Playlist", id));
  }

  /**
   * Writes what {@code changes} sets for each of {@code rows}, all or nothing, in one go. Returns
   * how many of them still existed.
   */
  public int updateAll(List<Playlist> rows, BiConsumer<Playlist, PlaylistDraft> changes) {
    return database.updateAll(PlaylistTable.TABLE, rows, PlaylistDraft::new, changes);
  }

  /** Deletes {@code playlist}. Returns false if it does not exist any more. */
  public boolean delete(Playlist playlist) {
    return delete(playlist.id());
  }

  /** Deletes the playlist with this id. Returns false if it does not exist. */
  public boolean delete(long id) {
    return database.delete(PlaylistTable.TABLE, DELETE, id);
  }

  /**
   * Returns what goes along when {@code rows} are deleted, and what is in the way, before anything
   * happens.
   */
  public Deletion deletion(Playlist... rows) {
    return Deletion.of(database, PlaylistTable.TABLE, List.of(rows));
  }

  /** Returns a query over all playlists, to be narrowed down. */
  public PlaylistQuery query() {
    return new PlaylistQuery(database);
  }

  /** Lets new ids follow the largest one, after rows were created with given ids. */
  public void resetSequence() {
    database.resetSequence(PlaylistTable.TABLE);
  }
}
