package dev.plectrum.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.ContentionException;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackQuery;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are locked until a transaction ends; after Django's tests of select_for_update. */
@ParameterizedClass
@EnumSource(Dialect.class)
class LockTest {
  @Parameter Dialect dialect;
  Store store;
  Track nuages;
  Track swing;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    Album album = store.album("Djangology", "Django Reinhardt");
    nuages = store.track("Nuages", album);
    swing = store.track("Minor Swing", album);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** What another thread gets while this one has locked a track. */
  private <R> R meanwhile(Callable<R> work) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      return store.database.atomic(
          () -> {
            store.tracks.query().where(f -> f.id.eq(nuages.id())).forUpdate().get();
            return other.submit(work).get(10, TimeUnit.SECONDS);
          });
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void aLockNeedsATransaction() {
    assertThatThrownBy(() -> store.tracks.query().forUpdate().list())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Rows of store.Track are locked for a transaction, and there is none.");
    assertThatThrownBy(() -> store.tracks.query().lock(Lock.forShare()).first())
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.tracks.query().forUpdate().count()).isEqualTo(2);
    List<Track> all = store.database.atomic(() -> store.tracks.query().forUpdate().list());
    assertThat(all).hasSize(2);
  }

  @Test
  void onlyRowsAreLocked() {
    store.database.atomic(
        () -> {
          TrackQuery locked = store.tracks.query().forUpdate();
          assertThat(locked.values(f -> f.name).list()).hasSize(2);
          refused(() -> locked.distinct().list());
          refused(() -> locked.values(f -> f.name).distinct().list());
          refused(() -> locked.values(f -> f.genre().id, f -> f.count()).list());
          refused(() -> locked.values(f -> Window.all().rowNumber()).list());
          refused(() -> store.tracks.query().union(store.tracks.query()).forUpdate().list());
          assertThatThrownBy(
                  () -> store.albums.query().prefetch(f -> f.tracks(), locked.limit(1)).list())
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("locked");
          store.albums.query().prefetch(f -> f.tracks(), locked).list();
          TrackQuery tracks = store.tracks.query();
          assertThatThrownBy(() -> tracks.lock(Lock.forUpdate(), f -> f.album()).list())
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("store.Album")
              .hasMessageContaining("selected");
          assertThatThrownBy(
                  () ->
                      tracks.select(f -> f.genre()).lock(Lock.forUpdate(), f -> f.genre()).first())
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("store.Genre");
          TrackQuery both = tracks.lock(Lock.forUpdate(), f -> f, f -> f.album());
          assertThat(both.select(f -> f.album().artist()).list()).hasSize(2);
          assertThat(both.where(f -> f.album().title.ne("")).list()).hasSize(2);
        });
    assertThatThrownBy(() -> store.tracks.query().forUpdate().values(f -> f.name).list())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");
  }

  private static void refused(ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("store.Track");
  }

  @Test
  void theDatabaseIsTold() {
    Query<?, ?, ?> query = store.tracks.query().lock(Lock.forNoKeyUpdate().skipLocked());

    if (dialect == Dialect.POSTGRESQL) {
      assertThat(query.sql()).endsWith("\nFOR NO KEY UPDATE SKIP LOCKED");
      assertThat(store.tracks.query().select(f -> f.album(), f -> f.genre()).forUpdate().sql())
          .endsWith("\nFOR UPDATE OF store_track, store_album");
      assertThat(
              store
                  .tracks
                  .query()
                  .select(f -> f.album())
                  .lock(Lock.forShare().noWait(), f -> f.album())
                  .sql())
          .endsWith("\nFOR SHARE OF store_album NOWAIT");
    } else {
      assertThat(query.sql()).doesNotContain("LOCK");
    }
  }

  @Test
  void oneWhoDoesNotWaitIsToldAtOnce() {
    Assumptions.assumeTrue(dialect == Dialect.POSTGRESQL, "SQLite has no locks on rows");

    assertThatThrownBy(
            () ->
                meanwhile(
                    () ->
                        store.database.atomic(
                            () -> store.tracks.query().lock(Lock.forUpdate().noWait()).list())))
        .isInstanceOf(ContentionException.class);
  }

  @Test
  void lockedRowsAreLeftOutOrAnErrorButNotBoth() {
    assertThatThrownBy(() -> Lock.forUpdate().noWait().skipLocked())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not both");
    assertThatThrownBy(() -> Lock.forShare().skipLocked().noWait())
        .isInstanceOf(IllegalStateException.class);
    assertThat(Lock.forUpdate().noWait().noWait()).isNotNull();
  }

  @Test
  void lockedRowsCanBeLeftOut() throws Exception {
    Assumptions.assumeTrue(dialect == Dialect.POSTGRESQL, "SQLite has no locks on rows");

    List<Track> free =
        meanwhile(
            () ->
                store.database.atomic(
                    () -> store.tracks.query().lock(Lock.forUpdate().skipLocked()).list()));

    assertThat(free).containsExactly(swing);
  }

  @Test
  void onlyTheTableThatIsMeantIsLocked() throws Exception {
    Assumptions.assumeTrue(dialect == Dialect.POSTGRESQL, "SQLite has no locks on rows");
    ExecutorService other = Executors.newSingleThreadExecutor();

    store.database.atomic(
        () -> {
          store.tracks.query().select(f -> f.album()).lock(Lock.forUpdate(), f -> f).list();
          int albums =
              other
                  .submit(
                      () ->
                          store.database.atomic(
                              () ->
                                  store
                                      .albums
                                      .query()
                                      .lock(Lock.forUpdate().noWait())
                                      .list()
                                      .size()))
                  .get(10, TimeUnit.SECONDS);
          assertThat(albums).isEqualTo(1);
          return true;
        });
    other.shutdownNow();
  }

  @Test
  void aLockIsNotLostWhereQueriesArePutTogether() {
    TrackQuery all = store.tracks.query();
    TrackQuery locked = all.forUpdate();
    List<ThrowingCallable> lost =
        List.of(
            () -> locked.union(all),
            () -> all.union(locked),
            () -> all.except(locked),
            () -> locked.values(f -> f.name).unionAll(all.values(f -> f.name)),
            () -> all.values(f -> f.name).intersect(locked.values(f -> f.name)),
            () -> all.and(store.tracks.query().forUpdate()),
            () -> all.or(locked),
            () -> all.xor(locked),
            () -> all.where(f -> f.in(locked)),
            () -> all.where(f -> f.id.in(store.tracks.query().forUpdate().values(t -> t.id))),
            () -> all.where(f -> Expressions.exists(locked)),
            () -> all.where(f -> Expressions.exists(locked.values(t -> t.id))),
            () -> all.values(f -> locked.scalar(t -> t.name)));
    for (ThrowingCallable one : lost) {
      assertThatThrownBy(() -> store.database.atomic(() -> call(one)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Rows of store.Track");
    }
    List<Track> found =
        store.database.atomic(
            () -> locked.and(store.tracks.query().where(f -> f.name.eq("Nuages"))).list());
    assertThat(found).containsExactly(nuages);
    assertThat(locked.and(all).sql().contains("FOR UPDATE"))
        .as("A query keeps its lock when another one narrows it")
        .isEqualTo(dialect == Dialect.POSTGRESQL);
    Long longest = locked.limit(1).aggregate(f -> f.id.count());
    assertThat(longest).isEqualTo(1);
  }

  @Test
  void prefetchedRowsAreLockedInATransaction() {
    TrackQuery locked = store.tracks.query().forUpdate();
    List<String> sent =
        store.statements(
            () -> {
              assertThatThrownBy(
                      () -> store.albums.query().prefetch(f -> f.tracks(), locked).list())
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining("store.Track are locked for a transaction");
              assertThatThrownBy(
                      () ->
                          store.database.atomic(
                              () ->
                                  store
                                      .albums
                                      .query()
                                      .prefetch(f -> f.tracks(), locked.distinct())
                                      .list()))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining("store.Track are locked one by one");
            });
    assertThat(sent).isEmpty();
    List<Album> albums =
        store.database.atomic(() -> store.albums.query().prefetch(f -> f.tracks(), locked).list());
    assertThat(albums.get(0).tracks().list()).containsExactlyInAnyOrder(nuages, swing);
  }

  @Test
  void whatIsOnlyCountedIsNotLocked() {
    TrackQuery different = store.tracks.query().forUpdate().distinct();
    assertThat(different.count()).isEqualTo(2);
    assertThat(different.limit(1).count()).isEqualTo(1);
    assertThat(different.exists()).isTrue();
    TrackQuery repeated = different.orderBy(f -> f.playlists().name.asc());
    assertThat(repeated.offset(1).exists()).isTrue();
    assertThat(repeated.offset(1).count()).isEqualTo(1);
    Long all = different.limit(1).aggregate(f -> f.id.count());
    assertThat(all).isEqualTo(1);
  }

  private static void call(ThrowingCallable work) {
    try {
      work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
