package dev.plectrum.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.TimeLimitException;
import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackFields;
import dev.plectrum.fixture.store.TrackQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps queries quick where there are many rows. */
@ParameterizedClass
@EnumSource(Dialect.class)
class LargeTablesTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final int ROWS = 24;

  @Parameter Dialect dialect;
  private Store store;
  private Album album;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    album = store.album("Djangology", "Django Reinhardt");
    for (int i = 0; i < ROWS; i++) {
      int number = i;
      String composer = i % 3 == 0 ? null : "Composer " + i % 4;
      store.tracks.create(
          draft ->
              draft
                  .name((number % 2 == 0 ? "swing " : "SWING ") + number % 5)
                  .album(album)
                  .composer(composer)
                  .milliseconds(1000)
                  .unitPrice(new BigDecimal("0.99")));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private boolean sqlite() {
    return dialect == Dialect.SQLITE;
  }

  private List<Long> keys(List<Track> tracks) {
    return tracks.stream().map(Track::id).toList();
  }

  private void pagesFitTogether(Function<TrackFields, List<Order>> order) {
    TrackQuery query = store.tracks.query().ordered(order);
    List<Track> all = query.part(0, ROWS);
    assertThat(all).hasSize(ROWS);
    for (int size : new int[] {1, 5, ROWS}) {
      List<Track> forwards = new ArrayList<>(query.part(0, size));
      List<Track> backwards = new ArrayList<>(query.last(size));
      for (int i = 0; i < ROWS; i++) {
        forwards.addAll(query.after(forwards.get(forwards.size() - 1).id(), size));
        backwards.addAll(0, query.before(backwards.get(0).id(), size));
      }
      assertThat(keys(forwards)).as("forwards by " + size).isEqualTo(keys(all));
      assertThat(keys(backwards)).as("backwards by " + size).isEqualTo(keys(all));
    }
  }

  @Test
  void aPageGoesOnWhereTheLastOneEnded() {
    pagesFitTogether(f -> List.of(f.name.asc()));
    pagesFitTogether(f -> List.of(f.name.desc()));
    pagesFitTogether(f -> List.of(f.name.asc().ignoringCase()));
    pagesFitTogether(f -> List.of(f.name.desc().ignoringCase(), f.composer.asc()));
  }

  @Test
  void aPageGoesOnAmongRowsWithoutAValue() {
    pagesFitTogether(f -> List.of(f.composer.asc()));
    pagesFitTogether(f -> List.of(f.composer.desc()));
    pagesFitTogether(f -> List.of(f.composer.asc().nullsFirst()));
    pagesFitTogether(f -> List.of(f.composer.desc().nullsLast()));
    pagesFitTogether(f -> List.of(f.composer.asc(), f.name.desc()));
    pagesFitTogether(f -> List.of(f.composer.asc().nullsFirst(), f.bytes.asc(), f.name.desc()));
    pagesFitTogether(f -> List.of(f.genre().name.desc(), f.composer.asc()));
  }

  @Test
  void theEndsAreTheFirstAndTheLastRow() {
    TrackQuery query = store.tracks.query().orderBy(f -> f.composer.asc(), f -> f.name.asc());
    List<Track> all = query.part(0, ROWS);
    List<String> statements =
        store.statements(
            () -> assertThat(query.ends()).containsExactly(all.get(0), all.get(ROWS - 1)));

    assertThat(statements).hasSize(1);
    assertThat(query.where(f -> f.id.eq(all.get(3).id())).ends())
        .containsExactly(all.get(3), all.get(3));
    assertThat(query.where(f -> f.name.eq("none")).ends()).isEmpty();
  }

  @Test
  void letterCaseDecidesNothingWhereItIsIgnored() {
    List<Track> tracks =
        store.tracks.query().orderBy(f -> f.name.asc().ignoringCase(), f -> f.id.asc()).list();
    assertThat(tracks.stream().map(track -> track.name().toLowerCase(Locale.ROOT))).isSorted();
    assertThat(tracks.stream().map(Track::name)).contains("swing 0", "SWING 0");
  }

  /** How the database goes about the rows that a search finds. */
  private String plan(String term) {
    TrackQuery query =
        store
            .tracks
            .query()
            .where(f -> f.name.istartsWith(term))
            .orderBy(f -> f.name.asc().ignoringCase())
            .limit(20);
    String pattern = "'" + term + "%'";
    String sql = query.sql().replace("LIKE LOWER(?)", "LIKE LOWER(" + pattern + ")");
    int number = 0;
    while (sql.contains("?")) {
      sql = sql.replaceFirst("\\?", List.of("'swing'", "'swinh'", "20").get(number++ + skipped()));
    }
    String explained = (sqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql;
    return store.database.withConnection(connection -> text(connection, explained));
  }

  private int skipped() {
    return sqlite() ? 0 : 2;
  }

  private static String text(Connection connection, String sql) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        text.append(result.getString(result.getMetaData().getColumnCount())).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void anIndexServesSearchesByPrefixAndTheirOrder() {
    Databases.run(
        store.database,
        "CREATE INDEX track_like ON store_track (LOWER(name)%s)"
            .formatted(sqlite() ? "" : " COLLATE \"C\""));
    if (!sqlite()) {
      Databases.run(
          store.database,
          "INSERT INTO store_track (name, album_id, milliseconds, unit_price)"
              + " SELECT 'Track ' || i, %d, 1, 1 FROM generate_series(1, 20000) AS i; ANALYZE"
                  .formatted(album.id()));
    }

    String plan = plan("swing");
    String counting = planOfCounting();

    assertThat(counting).contains("track_like").doesNotContain("TEMP B-TREE", "Seq Scan");
    assertThat(plan).contains("track_like").doesNotContain("TEMP B-TREE", "Seq Scan");
    assertThat(store.tracks.query().where(f -> f.name.istartsWith("sWing")).count())
        .isEqualTo(ROWS);
    assertThat(store.tracks.query().where(f -> f.name.iexact("sWing 1")).count()).isEqualTo(5);
  }

  /** How the database counts the rows that a search finds, of which it expects very many. */
  private String planOfCounting() {
    TrackQuery query = store.tracks.query().where(f -> f.name.istartsWith("track"));
    List<String> statements =
        store.statements(
            () ->
                assertThat(query.countUpTo(1_000, f -> List.of(f.name.asc().ignoringCase())))
                    .isEqualTo(sqlite() ? 0 : 1_000));
    assertThat(query.countUpTo(1_000, f -> List.of())).isEqualTo(sqlite() ? 0 : 1_000);
    String sql = statements.get(0).replace("LIKE LOWER(?)", "LIKE 'track%'");
    for (String value : sqlite() ? List.of("'track'", "'tracl'", "1000") : List.of("1000")) {
      sql = sql.replaceFirst("\\?", value);
    }
    String explained = (sqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql;
    return store.database.withConnection(connection -> text(connection, explained));
  }

  @Test
  void aStatementThatTakesTooLongIsBrokenOff() {
    String endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)"
            + " SELECT COUNT(*) FROM n";
    long start = System.nanoTime();

    assertThatThrownBy(() -> store.database.within(SHORT, () -> store.database.count(endless)))
        .isInstanceOf(TimeLimitException.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(store.tracks.count()).isEqualTo(ROWS);
  }
}
