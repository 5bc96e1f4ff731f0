package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plectrum.db.Binder;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.Row;
import dev.plectrum.fixture.Databases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of another type holds the same on both databases, or the migration is refused. */
class ConversionTest {
  private static final String ID =
      "{\"name\": \"id\", \"column\": \"id\", \"type\": \"long\", \"primaryKey\": true}";

  @TempDir Path folder;

  /** Values, and what becomes of them; behind the bar those that become nothing. */
  @ParameterizedTest
  @CsvSource({
    "string, decimal(18 0), 9007199254740993 -9007199254740993, 9007199254740993 -9007199254740993",
    "string, decimal(20 2), 9007199254740993 1234567890123.455, 9007199254740993.00 1234567890123.46",
    "string, decimal(30 20), 0.5 12345678.9, 0.50000000000000000000 12345678.90000000000000000000",
    "decimal(18 0), long, 9007199254740993, 9007199254740993",
    "decimal(18 0), string, 9007199254740993 -7, 9007199254740993 -7",
    "decimal(20 2), string, 9007199254740993 -7 1.25, 9007199254740993.00 -7.00 1.25",
    "decimal(20 2), decimal(18 0), 9007199254740993 2.5, 9007199254740993 3",
    "decimal(18 0), decimal(20 2), 9007199254740993, 9007199254740993.00",
    "double, decimal(18 0), 0.49999999999999994 0.5, 1 1",
    "double, long, 0.49999999999999994 -0.49999999999999994 0.5 1.5 -2.5 -2.7, 0 0 0 2 -2 -3",
    "long, decimal(20 2), 9007199254740993, 9007199254740993.00",
    "string, long, 12 -5 007 +8 9223372036854775807, 12 -5 7 8 9223372036854775807"
        + " | 12abc 1.5 - 1e3 99999999999999999999 2026-01-02",
    "string, long, +9223372036854775807 -9223372036854775808 0 -0000000000000000000000012 \t5 6\t,"
        + " 9223372036854775807 -9223372036854775808 0 -12 5 6"
        + " | 9223372036854775808 -9223372036854775809 +-5 \t",
    "string, int, +2147483647 \t-2147483648, 2147483647 -2147483648 | 2147483648",
    "string, boolean, \tyes no\t, true false | \t",
    "string, double, \t5 +1.5\t, 5.0 1.5 | \t",
    "string, short, 32767, 32767 | 32768",
    "string, boolean, true f YES off 1, true false true false true | 2 maybe",
    "string, double, 1.5 1e3 -2, 1.5 1000.0 -2.0 | 12abc abc0 1-2 10:00",
    "string, decimal(10 2), 2.345 -7 1e3, 2.35 -7.00 1000.00 | 12abc abc0 123456789 10:00",
    "string, uuid, 1B9D6BCD-BBFD-4B2D-9B5D-AB8DFBBD4BED 1b9d6bcdbbfd4b2d9b5dab8dfbbd4bed,"
        + " 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
        + " | zz9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed abc",
    "string, date, 2026-01-02 2026-01-02T03:04:05Z, 2026-01-02 2026-01-02"
        + " | 2026-02-30 10:00 2451545 12",
    "string, time, 10:00 10:00:05.123456 23:59:59.5, 10:00 10:00:05.123456 23:59:59.500"
        + " | 25:00 2451545 2026-01-02",
    "string, instant, 2026-01-02 2026-01-02T03:04 2026-01-02T03:04:05.5Z 2026-01-02T03:04:05+00:00,"
        + " 2026-01-02T00:00:00Z 2026-01-02T03:04:00Z 2026-01-02T03:04:05.500Z 2026-01-02T03:04:05Z"
        + " | 2026-02-30 10:00 12 2451545",
    "string, dateTime, 2026-01-02T03:04:05.123456, 2026-01-02T03:04:05.123456 | 12 2026-13-01",
    "string, duration, 00:00:01.5 -26:00:00 00:10:00, PT1.5S PT-26H PT10M | abc 1:2:3:4 10:99:00",
    "string, string(3), abc, abc | abcd",
    "int, string(3), 123 -7, 123 -7 | 1234",
    "boolean, string(4), true, true | false",
    "long, boolean, 0 1 3000000000, false true true",
    "long, decimal(5 1), 9999, 9999.0 | 10000",
    "decimal(10 2), decimal(5 1), 9999.94 0.25, 9999.9 0.3 | 9999.95 123456",
    "decimal(10 2), int, 2.50 -2.50 0.49, 3 -3 0",
    "decimal(10 2), string, 2.50 100 0, 2.50 100.00 0.00",
    "double, int, 2.5 3.5 -2.5 2.51, 2 4 -2 3 | 3e9",
    "double, long, 1e15, 1000000000000000 | 1e20",
    "double, decimal(10 2), 2.345 1, 2.35 1.00 | 1e9",
    "double, string, 100 0.1 1e20 0.30000000000000004, 100 0.1 1e+20 0.30000000000000004",
    "uuid, string, 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed, 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
    "instant, string, 2026-01-02T03:04:05.123456 2026-01-02T03:04:05,"
        + " 2026-01-02T03:04:05.123456Z 2026-01-02T03:04:05.000000Z",
    "instant, time, 2026-01-02T03:04:05.123456, 03:04:05.123456",
    "instant, date, 2026-01-02T23:59:59.999999, 2026-01-02",
    "date, instant, 2026-01-02, 2026-01-02T00:00:00Z",
    "time, string, 10:00:05.500000, 10:00:05.5",
    "duration, string, 93600000000 1500000 -1500000 0, 26:00:00 00:00:01.5 -00:00:01.5 00:00:00"
  })
  void valuesBecomeTheSameOnBothDatabases(String from, String to, String values, String converted) {
    String[] halves = converted.split(" ?\\| ?");
    List<String> good = List.of(values.split(" "));
    List<String> bad = halves.length < 2 ? List.of() : List.of(halves[1].split(" "));
    Written written = altered(from, to);
    for (String url : List.of(Databases.sqlite(), Databases.schema())) {
      try (Database database = Database.open(url)) {
        Migrator migrator = written.on(database);
        migrator.migrate("shop", "0001", Progress.SILENT);
        for (String value : bad) {
          insert(database, from, List.of(value));
          List<String> before = read(database, from);
          assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
              .as("%s on %s", value, database.dialect())
              .isInstanceOf(MigrationException.class)
              .hasMessageContaining("Nothing of it was kept.");
          assertThat(read(database, from)).isEqualTo(before);
          Databases.run(database, "DELETE FROM shop_item");
        }
        insert(database, from, good);
        migrator.migrate(Progress.SILENT);
        assertThat(read(database, to))
            .as(database.dialect().label())
            .containsExactly((halves[0] + " null").split(" "));
      }
    }
  }

  @Test
  void whatSqliteWouldRoundIsRefusedThere() {
    assertThat(refusal("decimal(20 2)", "12345678901234567.89"))
        .contains("value cannot become decimal(20, 2) where it is 12345678901234567.89");
  }

  @Test
  void whatHasNoValueIsToldWithWhatStandsThere() {
    assertThat(refusal("long", "it's 12"))
        .startsWith(
            "shop.0002_alter could not be applied: value cannot become long where it is it's 12."
                + " Nothing of it was kept.")
        .contains("Item.value becomes bigint");
  }

  /** What is said where a text cannot be of another type on SQLite; it stays then. */
  private String refusal(String to, String text) {
    try (Database database = Database.open(Databases.sqlite())) {
      Migrator migrator = altered("string", to).on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      insert(database, "string", List.of(text.replace("'", "''")));

      Throwable refused = catchThrowable(() -> migrator.migrate(Progress.SILENT));
      assertThat(refused).isInstanceOf(MigrationException.class);
      assertThat(read(database, "string")).containsExactly(text, "null");
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void whatThereIsNoWayBackFromSaysSoBeforeAnythingIsTouched() {
    for (String url : List.of(Databases.sqlite(), Databases.schema())) {
      try (Database database = Database.open(url)) {
        Migrator migrator = altered("instant", "time").on(database);
        migrator.migrate(Progress.SILENT);

        assertThatThrownBy(() -> migrator.migrate("shop", "0001", Progress.SILENT))
            .hasMessageContaining(
                "shop.0002_alter makes time of Item.value, and nothing makes instant of that.")
            .hasMessageContaining("Nothing was changed.");
      }
    }
  }

  @Test
  void aTypeThatNothingBecomesIsRefusedWhereItIsWritten() {
    assertThatThrownBy(() -> altered("long", "date"))
        .hasMessage(
            "PL4011 This operation does not fit what is there before it: shop.Item.value holds"
                + " long, of which nothing makes date. Remove the field and add one anew.");
  }

  private Written altered(String from, String to) {
    return Written.losing(
        folder,
        "shop",
        List.of("Item.value"),
        "0001_initial",
        "{\"operation\": \"CreateModel\", \"model\": \"Item\", \"table\": \"shop_item\","
            + " \"fields\": ["
            + ID
            + ", "
            + field(from)
            + "]}",
        "0002_alter",
        "{\"operation\": \"AlterField\", \"model\": \"Item\", \"field\": " + field(to) + "}");
  }

  private static String field(String type) {
    String[] parts = type.split("[( )]");
    String more =
        switch (parts.length) {
          case 2 -> ", \"length\": " + parts[1];
          case 3 -> ", \"precision\": " + parts[1] + ", \"scale\": " + parts[2];
          default -> "";
        };
    return "{\"name\": \"value\", \"column\": \"value\", \"nullable\": true, \"type\": \""
        + parts[0]
        + '"'
        + more
        + '}';
  }

  /** The values, and one that is null. */
  private static void insert(Database database, String type, List<String> values) {
    Databases.run(
        database,
        IntStream.range(0, values.size())
                .mapToObj(i -> "(" + (i + 1) + ", " + literal(database, type, values.get(i)) + ")")
                .collect(
                    Collectors.joining(", ", "INSERT INTO shop_item (id, value) VALUES ", ", "))
            + "(99, NULL)");
  }

  private static String literal(Database database, String type, String value) {
    boolean sqlite = database.dialect() == Dialect.SQLITE;
    return switch (type) {
      case "boolean" -> sqlite ? (value.equals("true") ? "1" : "0") : value;
      case "uuid" -> "'" + (sqlite ? value.replace("-", "") : value) + "'";
      case "instant" -> "'" + value.replace('T', ' ') + (sqlite ? "'" : "Z'");
      case "string", "date", "time" -> "'" + value + "'";
      case "duration" -> sqlite ? value : "interval '" + value + " microseconds'";
      default -> value;
    };
  }

  private static List<String> read(Database database, String type) {
    List<String> values = new ArrayList<>();
    database.each(
        null,
        "SELECT value FROM shop_item ORDER BY id",
        Binder.NOTHING,
        row -> values.add(String.valueOf(value(row, type))));
    return values;
  }

  private static Object value(Row row, String type) throws SQLException {
    return String.valueOf(
        switch (type) {
          case "long", "int", "short" -> row.getNullableLong(1);
          case "boolean" -> row.getNullableBoolean(1);
          case "double" -> row.getNullableDouble(1);
          case "decimal(10 2)" -> row.getNullableDecimal(1, 2);
          case "decimal(18 0)" -> row.getNullableDecimal(1, 0);
          case "decimal(20 2)" -> row.getNullableDecimal(1, 2);
          case "decimal(30 20)" -> row.getNullableDecimal(1, 20);
          case "decimal(5 1)" -> row.getNullableDecimal(1, 1);
          case "uuid" -> row.getNullableUuid(1);
          case "instant" -> row.getNullableInstant(1);
          case "dateTime" -> row.getNullableLocalDateTime(1);
          case "date" -> row.getNullableLocalDate(1);
          case "time" -> row.getNullableLocalTime(1);
          case "duration" -> row.getNullableDuration(1);
          default -> row.getNullableString(1);
        });
  }
}
