package dev.plectrum.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Binder;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.RowMapper;
import dev.plectrum.db.TimeLimitException;
import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackDao;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of which only some are in memory at a time. */
@ParameterizedClass
@EnumSource(Dialect.class)
class StreamTest {
  private static final int TRACKS = 50;

  @Parameter Dialect dialect;
  Store store;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    Album one = store.album("One", "Django Reinhardt");
    Album two = store.album("Two", "Stéphane Grappelli");
    for (int i = 0; i < TRACKS; i++) {
      store.track("Track %02d".formatted(i), i % 2 == 0 ? one : two);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> names() {
    return store.tracks.query().values(f -> f.name).list();
  }

  @Test
  void aStreamHasTheRowsOfTheListInTheirOrder() {
    try (Stream<Track> rows = store.tracks.query().stream(7)) {
      assertThat(rows.map(Track::name)).containsExactlyElementsOf(names());
    }
    List<String> handedOn = new ArrayList<>();
    store.tracks.query().where(f -> f.name.lt("Track 10")).forEach(t -> handedOn.add(t.name()));
    assertThat(handedOn).hasSize(10).isSorted();
    try (Stream<String> values = store.tracks.query().values(f -> f.name).stream(7)) {
      assertThat(values.filter(name -> name.endsWith("7")).toList()).hasSize(5);
    }
    assertThat(store.tracks.query().none().stream()).isEmpty();
    assertThatThrownBy(() -> store.tracks.query().stream(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void relationsAreLoadedForSomeRowsAtATime() {
    List<String> sent =
        store.statements(
            () -> {
              try (Stream<Track> rows =
                  store.tracks.query().prefetch(f -> f.playlists()).stream(20)) {
                rows.forEach(track -> assertThat(track.album().get().title()).isNotEmpty());
              }
            });
    // One for the rows; for each of three parts the playlists and the albums.
    assertThat(sent).hasSize(1 + 3 * 2);
    sent =
        store.statements(
            () -> {
              try (Stream<Track> rows =
                  store.tracks.query().select(f -> f.album().artist()).stream(20)) {
                rows.forEach(t -> assertThat(t.album().get().artist().get().name()).isNotEmpty());
              }
            });
    assertThat(sent).hasSize(1);
  }

  @Test
  void whatIsDoneWithTheRowsIsNoPartOfTheirTransaction() {
    store
        .tracks
        .query()
        .forEach(track -> store.tracks.update(track, d -> d.composer("Composed " + track.id())));

    assertThat(store.tracks.query().where(f -> f.composer.startsWith("Composed")).count())
        .isEqualTo(TRACKS);
  }

  @Test
  void insideOfATransactionTheRowsAreThoseOfTheTransaction() {
    store.database.atomic(
        () -> {
          store.tracks.query().where(f -> f.name.eq("Track 00")).delete();
          try (Stream<Track> rows = store.tracks.query().stream(7)) {
            assertThat(rows.peek(row -> row.album().get())).hasSize(TRACKS - 1);
          }
          store.database.rollBackAtEnd();
        });
    assertThat(names()).hasSize(TRACKS);
  }

  @Test
  void aTransactionThatEndsClosesItsStreams() {
    var rows =
        store.database.atomic(
            () -> {
              var iterator = store.tracks.query().stream(7).iterator();
              iterator.next();
              return iterator;
            });
    assertThatThrownBy(
            () -> {
              while (rows.hasNext()) {
                rows.next();
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has ended");
    store.tracks.query().where(f -> f.name.eq("Track 00")).update(f -> f.composer.to("x"));
  }

  /** There are ten connections. */
  @Test
  void aStreamGivesItsConnectionBack() {
    for (int i = 0; i < 12; i++) {
      try (Stream<Track> rows = store.tracks.query().stream(7)) {
        assertThat(rows.findFirst()).isPresent();
      }
      assertThat(store.tracks.query().stream(7).count()).isEqualTo(TRACKS);
      assertThatThrownBy(
              () ->
                  store.tracks.query().stream(7)
                      .forEach(
                          row -> {
                            throw new UnsupportedOperationException();
                          }))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void aSavepointThatIsTakenBackClosesTheStreamsOpenedInIt() {
    store.database.atomic(
        () -> {
          Iterator<Track> outer = store.tracks.query().stream(7).iterator();
          outer.next();
          List<Iterator<Track>> inner = new ArrayList<>();
          assertThatThrownBy(
                  () ->
                      store.database.atomic(
                          () -> {
                            inner.add(store.tracks.query().stream(7).iterator());
                            inner.get(0).next();
                            throw new UnsupportedOperationException();
                          }))
              .isInstanceOf(UnsupportedOperationException.class);
          assertThatThrownBy(() -> inner.get(0).forEachRemaining(row -> {}))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("has ended");
          assertThat(outer).toIterable().hasSize(TRACKS - 1);
          assertThat(store.tracks.query().update(f -> f.composer.to("x"))).isEqualTo(TRACKS);
        });
    assertThat(store.tracks.query().where(f -> f.composer.eq("x")).count()).isEqualTo(TRACKS);
  }

  @Test
  void aSavepointThatStaysKeepsItsStreamsOpen() {
    store.database.atomic(
        () -> {
          Iterator<Track> rows =
              store.database.atomic(
                  () -> {
                    Iterator<Track> opened = store.tracks.query().stream(7).iterator();
                    opened.next();
                    return opened;
                  });
          assertThat(rows).toIterable().hasSize(TRACKS - 1);
        });
  }

  /** There are ten connections, and each thread needs a second one now and then. */
  @Test
  @Timeout(60)
  void manyThreadsStreamAtOnce() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        counts.add(threads.submit(() -> readSlowly()));
      }
      for (Future<Integer> count : counts) {
        assertThat(count.get()).isEqualTo(TRACKS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int readSlowly() throws InterruptedException {
    int count = 0;
    try (Stream<Track> rows = store.tracks.query().prefetch(f -> f.playlists()).stream(20)) {
      for (Iterator<Track> each = rows.iterator(); each.hasNext(); count++) {
        Track track = each.next();
        if (count % 20 == 0) {
          Thread.sleep(100);
        }
        assertThat(track.album().get().title()).isNotEmpty();
      }
    }
    return count;
  }

  @Test
  @Timeout(60)
  void fewConnectionsAreEnough() {
    for (int connections : List.of(1, 2)) {
      try (Database few = Database.open(store.database.url(), connections)) {
        TrackDao tracks = new TrackDao(few);
        AtomicInteger count = new AtomicInteger();
        tracks
            .query()
            .prefetch(f -> f.playlists())
            .forEach(
                track ->
                    few.atomic(
                        () -> {
                          assertThat(track.album().get().title()).isNotEmpty();
                          tracks.update(track, d -> d.composer("few " + connections));
                          count.incrementAndGet();
                        }));
        assertThat(count).hasValue(TRACKS);
        tracks
            .query()
            .values(f -> f.composer)
            .forEach(one -> count.addAndGet((int) tracks.count()));
        assertThat(count).hasValue(TRACKS + TRACKS * TRACKS);
        few.atomic(() -> assertThat(tracks.query().stream(7)).hasSize(TRACKS));
      }
    }
  }

  private List<Long> slow(String sql) {
    RowMapper<Long> number = row -> row.getLong(1);
    return store.database.within(
        Duration.ofSeconds(1),
        () -> {
          try (Stream<Long> rows = store.database.stream(null, number, sql, Binder.NOTHING, 5)) {
            return rows.toList();
          }
        });
  }

  @Test
  void aStreamThatTakesTooLongIsBrokenOff() {
    String many =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000000)";
    for (String sql :
        List.of(many + " SELECT COUNT(*) FROM n", many + " SELECT i FROM n WHERE i < 12")) {
      assertThatThrownBy(() -> slow(sql)).isInstanceOf(TimeLimitException.class);
      assertThatThrownBy(() -> store.database.atomic(() -> slow(sql)))
          .isInstanceOf(TimeLimitException.class);
    }
    store.database.atomic(
        () -> {
          assertThat(slow("SELECT milliseconds FROM store_track")).hasSize(TRACKS);
          if (dialect == Dialect.POSTGRESQL) {
            RowMapper<String> text = row -> row.getString(1);
            assertThat(
                    store.database.stream(null, text, "SHOW statement_timeout", Binder.NOTHING, 1))
                .containsExactly("0");
          }
        });
    assertThat(names()).hasSize(TRACKS);
  }

  @Test
  void aStreamIsSentWhenItsFirstRowIsAskedFor() {
    assertThat(store.statements(() -> store.tracks.query().stream())).isEmpty();
    assertThat(store.statements(() -> store.tracks.query().stream().forEach(row -> {}))).hasSize(1);
  }

  /** In a JVM of its own, which has 64 MB. */
  @Test
  void aMillionRowsGoThroughALittleMemory() throws IOException, InterruptedException {
    String insert =
        dialect == Dialect.SQLITE
            ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999950) "
            : "WITH n(i) AS (SELECT generate_series(1, 999950)) ";
    String url = dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema();
    try (Database database = Database.open(url)) {
      Store large = Store.in(database);
      Album album = large.album("One", "Django Reinhardt");
      for (int i = 0; i < TRACKS; i++) {
        large.track("Track", album);
      }
      Databases.run(
          database,
          insert
              + "INSERT INTO store_track (name, album_id, composer, milliseconds, unit_price)"
              + " SELECT 'Track number ' || i, "
              + album.id()
              + ", 'Somebody with a rather long name', i, 1 FROM n");
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                url)
            .redirectErrorStream(true)
            .start();
    String said;
    try (var reader = process.inputReader()) {
      said = reader.lines().collect(Collectors.joining("\n"));
    }
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("1000000 rows");
  }

  /** Reads every track there is. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) {
      try (Database database = Database.open(arguments[0])) {
        AtomicLong rows = new AtomicLong();
        new TrackDao(database)
            .query()
            .orderBy(f -> f.id.asc())
            .select(f -> f.album())
            .prefetch(f -> f.playlists())
            .forEach(track -> rows.addAndGet(track.album().get().title().equals("One") ? 1 : 0));
        System.out.println(rows + " rows");
      }
    }
  }
}
