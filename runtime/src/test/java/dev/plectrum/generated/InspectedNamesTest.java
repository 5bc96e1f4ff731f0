package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.management.Inspected;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that were not made for us, as Django's own tests of inspectdb have them. */
class InspectedNamesTest {
  private static final String TABLES =
      """
      CREATE TABLE odd (
        id integer NOT NULL PRIMARY KEY,
        "with blank" integer,
        "Größe" integer,
        class integer,
        to_string integer,
        a_b integer,
        "a__b" integer,
        "Mixed" integer,
        CONSTRAINT blanks CHECK ("with blank" > 0),
        CONSTRAINT "a check" CHECK (a_b > 0)
      );
      CREATE INDEX by_blank ON odd ("with blank", a_b);
      CREATE INDEX "by b" ON odd (a_b, "Mixed" DESC);
      CREATE TABLE "2nd" (id bigint NOT NULL PRIMARY KEY);
      CREATE TABLE list (id bigint NOT NULL PRIMARY KEY, x decimal(5, 2));
      CREATE TABLE model (id bigint NOT NULL PRIMARY KEY, "index" integer, id_ integer);
      CREATE TABLE string (id bigint NOT NULL PRIMARY KEY, string varchar(5));
      CREATE TABLE country (id bigint NOT NULL PRIMARY KEY, code varchar(3) NOT NULL UNIQUE);
      CREATE TABLE city (
        id bigint NOT NULL PRIMARY KEY,
        country_code varchar(3) NOT NULL REFERENCES country (code),
        capital_id bigint REFERENCES city (id),
        capital integer,
        other bigint UNIQUE REFERENCES country (id)
      );
      CREATE TABLE seat (a integer NOT NULL, b integer NOT NULL, PRIMARY KEY (a, b));
      CREATE TABLE ticket (
        id bigint NOT NULL PRIMARY KEY,
        sa integer,
        sb integer,
        FOREIGN KEY (sa, sb) REFERENCES seat (a, b)
      );
      """;

  private static final String SQLITE =
      """
      CREATE TABLE types (
        id integer PRIMARY KEY, a varchar, b, c "integer unsigned", d tinyint, e double,
        f nvarchar(20), g numeric(10,3), h "unsigned big int", i clob,
        k json_text_date NOT NULL, l json_text_time NOT NULL, m json_text, n json_text_datetime NOT NULL
      );
      """;

  private static final String POSTGRESQL =
      """
      CREATE TABLE types (
        id serial PRIMARY KEY, a varchar, b inet, c char(10), d numeric(10,3), e float4,
        f bigint GENERATED ALWAYS AS IDENTITY, g text[] NOT NULL DEFAULT '{}',
        h bytea DEFAULT '\\x00', i timestamptz(3), j jsonb DEFAULT '{"a": 1}',
        k date[] NOT NULL, l time[] NOT NULL, m timestamp[], n timestamptz[] NOT NULL
      );
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whateverThereIsCompiles(Dialect dialect) throws IOException {
    boolean sqlite = dialect == Dialect.SQLITE;
    String url = sqlite ? Databases.sqlite() : Databases.postgresql();
    try (Database database = Database.open(url)) {
      Databases.run(database, TABLES + (sqlite ? SQLITE : POSTGRESQL));
    }
    String printed = Inspected.print(url, "inspectdb", "store");
    InspectedProject.of(printed, folder);
    assertThat(printed)
        .contains(
            "// Left out, as no model can have its name: the table \"2nd\".",
            "// Left out, as no component can have its name: the column \"with blank\".",
            "@Nullable Integer class_,",
            "@Column(\"to_string\") @Nullable Integer toString_,",
            "@Nullable Integer aB,\n    @Column(\"a__b\") @Nullable Integer aB2,",
            "@Index(value = {\"aB\", \"-mixed\"})",
            "@Check(\"aB > 0\")",
            "public record ListRow(",
            "@Digits(integer = 3, fraction = 2) BigDecimal x",
            "@Column(\"id_\") @Nullable Integer id2",
            "public record StringRow(")
        .contains(
            "// Leads to country.code, which is no primary key.\n"
                + "    @Size(max = 3) String countryCode,",
            "@Nullable ForeignKey<City> capital,\n    @Column(\"capital\") @Nullable Integer capital2,",
            "@Nullable OneToOne<Country> other",
            "    @Nullable Integer sa,\n    @Nullable Integer sb)",
            "    @Nullable String a,\n    // A guess: the database calls its type \""
                + (sqlite ? "" : "inet")
                + "\".\n    @Nullable String b,",
            "@Nullable @Digits(integer = 7, fraction = 3) BigDecimal")
        .contains(
            sqlite
                ? "Integer c,\n    @Nullable Short d,\n    @Nullable Double e,\n"
                    + "    @Nullable @Size(max = 20) String f,"
                : "@DatabaseDefault(\"[]\") List<String> g,")
        .contains("    List<LocalDate> k,\n    List<LocalTime> l,\n    @Nullable ")
        .contains(sqlite ? "JsonNode m" : "List<LocalDateTime> m", "    List<Instant> n)")
        .doesNotContain("by_blank", "by b", "a check", "blanks");
  }
}
