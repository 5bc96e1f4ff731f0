package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqliteStorageTest {
  @Test
  void valuesAreStoredAsDjangoStoresThem() {
    try (Store store = Store.open(Dialect.SQLITE)) {
      store.concerts.create(
          d ->
              d.id(UUID.fromString("0a000000-0000-4000-8000-00000000000b"))
                  .title("Hot Club")
                  .visitors(1)
                  .stage((short) 1)
                  .openAir(true)
                  .loudness(1.5)
                  .price(new BigDecimal("0.90"))
                  .discount(new BigDecimal("0.125"))
                  .ticket(new UUID(0, 0))
                  .startsAt(Instant.parse("2024-01-31T10:00:00Z"))
                  .endsAt(Instant.parse("2024-01-31T10:00:00.5Z"))
                  .day(LocalDate.of(2024, 1, 31))
                  .doors(LocalTime.of(9, 5))
                  .curfew(LocalTime.of(9, 5, 1, 1000))
                  .soundCheck(LocalDateTime.of(2024, 1, 31, 7, 8)));

      assertThat(
              row(
                  store.database,
                  "SELECT id, ticket, open_air, typeof(open_air), price, typeof(price), starts_at,"
                      + " ends_at, day, doors, curfew, sound_check, mood FROM store_concert"))
          .containsExactly(
              "0a000000000040008000" + "00000000000b",
              "0".repeat(32),
              "1",
              "integer",
              "0.9",
              "real",
              "2024-01-31 10:00:00",
              "2024-01-31 10:00:00.500000",
              "2024-01-31",
              "09:05:00",
              "09:05:01.000001",
              "2024-01-31 07:08:00",
              "QUIET");
    }
  }

  @Test
  void aDecimalThatWouldChangeIsRefused() {
    try (Database database = Database.open("sqlite::memory:")) {
      database.execute("CREATE TABLE price (value decimal)", Binder.NOTHING);
      for (String exact :
          List.of("1234567890123.45", "-0.000000000000000125", "9007199254740993")) {
        database.execute("DELETE FROM price", Binder.NOTHING);
        insert(database, exact);
        assertThat(new BigDecimal(row(database, "SELECT value FROM price").get(0)))
            .isEqualByComparingTo(exact);
      }

      for (String inexact :
          List.of("12345678901234.56", "0.1234567890123456", "1E+400", "1E-400")) {
        assertThatThrownBy(() -> insert(database, inexact))
            .isInstanceOf(DatabaseException.class)
            .hasMessageContaining("SQLite keeps 15 digits");
      }
      assertThatThrownBy(
              () ->
                  database.exists(
                      "SELECT 1 FROM price WHERE value IN (SELECT value FROM json_each(?))",
                      in ->
                          in.setAll(
                              1, ValueKind.DECIMAL, List.of(new BigDecimal("12345678901234.56")))))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("12345678901234.56");
    }
  }

  private static void insert(Database database, String price) {
    database.execute("INSERT INTO price VALUES (?)", in -> in.set(1, new BigDecimal(price)));
  }

  @Test
  void textThatOthersWroteIsReadToo() {
    assertThat(SqliteText.instant("2024-01-31 10:00:00+02:00"))
        .isEqualTo(Instant.parse("2024-01-31T08:00:00Z"));
    assertThat(SqliteText.instant("2024-01-31T10:00:00.1234567Z"))
        .isEqualTo(Instant.parse("2024-01-31T10:00:00.1234567Z"));
    assertThat(SqliteText.instant("2024-01-31 10:00-05:00"))
        .isEqualTo(Instant.parse("2024-01-31T15:00:00Z"));
    assertThat(SqliteText.instant("2024-01-31")).isEqualTo(Instant.parse("2024-01-31T00:00:00Z"));
    assertThat(SqliteText.uuid("0a000000-0000-4000-8000-00000000000b"))
        .isEqualTo(SqliteText.uuid("0a00000000004000800000000000000b"));
    assertThat(SqliteText.date("2024-01-31 00:00:00")).isEqualTo(LocalDate.of(2024, 1, 31));
    assertThat(SqliteText.time("10:01")).isEqualTo(LocalTime.of(10, 1));
  }

  @Test
  void aConnectionIsSetUpForASite() {
    try (Store store = Store.open(Dialect.SQLITE)) {
      assertThat(row(store.database, "PRAGMA journal_mode")).containsExactly("wal");
      assertThat(row(store.database, "PRAGMA foreign_keys")).containsExactly("1");
      assertThat(row(store.database, "PRAGMA busy_timeout")).containsExactly("10000");
      assertThat(row(store.database, "PRAGMA synchronous")).containsExactly("1");
    }
  }

  @Test
  void statementsAreKeptAndTheirTablesMayChange() {
    try (Store store = Store.open(Dialect.SQLITE)) {
      Track track = store.track("Nuages", store.album("Djangology", "Django Reinhardt"));
      for (int i = 0; i < 1000; i++) {
        int n = i;
        store.database.count("SELECT " + n + " FROM store_track");
        assertThat(store.tracks.get(track.id())).isEqualTo(track);
      }
      store.database.execute("ALTER TABLE store_track ADD COLUMN lyrics text", Binder.NOTHING);
      assertThat(store.tracks.get(track.id())).isEqualTo(track);
      store.database.execute("DROP TABLE store_playlist_tracks", Binder.NOTHING);
    }
  }

  @Test
  void aDatabaseInMemoryLivesAsLongAsItIsOpen() {
    try (Database database = Database.open("sqlite::memory:")) {
      database.execute("CREATE TABLE note (id integer PRIMARY KEY)", Binder.NOTHING);
      database.execute("INSERT INTO note VALUES (1)", Binder.NOTHING);
      assertThat(database.count("SELECT COUNT(*) FROM note")).isEqualTo(1);
    }
  }

  private static List<String> row(Database database, String sql) {
    return database.withConnection(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            result.next();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
              values.add(result.getString(i));
            }
            return values;
          }
        });
  }
}
