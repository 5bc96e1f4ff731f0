package dev.plectrum.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementTest {
  private static SqlStatement parse(String sql) {
    return SqlStatement.parse(sql).orElseThrow();
  }

  private static String columns(String sql) {
    return String.join(
        " ", parse(sql).items().stream().map(item -> Objects.toString(item.name(), "?")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 FROM a JOIN b ON a.x = b.x | false | false",
        "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x | false | true",
        "SELECT 1 FROM a LEFT OUTER JOIN b ON a.x = b.x | false | true",
        "SELECT 1 FROM a RIGHT JOIN b ON a.x = b.x | true | false",
        "SELECT 1 FROM a RIGHT OUTER JOIN b ON a.x = b.x | true | false",
        "SELECT 1 FROM a FULL JOIN b ON a.x = b.x | true | true",
        "SELECT 1 FROM a CROSS JOIN c RIGHT JOIN b ON a.x = b.x | true | false",
      })
  void outerJoinsMakeRowsOptional(String sql, boolean first, boolean second) {
    SqlStatement statement = parse(sql);
    assertThat(statement.source("a").orElseThrow().optional()).isEqualTo(first);
    assertThat(statement.source("b").orElseThrow().optional()).isEqualTo(second);
    assertThat(statement.isSimple()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITH c AS (SELECT x FROM a) SELECT x FROM b LEFT JOIN c ON b.y = c.x",
        "SELECT x FROM a UNION SELECT y FROM b",
        "SELECT x FROM a EXCEPT SELECT y FROM b",
        "SELECT x FROM (SELECT x FROM a) s",
        "SELECT c.x FROM a LEFT JOIN (b JOIN c ON b.x = c.x) ON a.x = b.x",
        "SELECT c.x FROM a LEFT JOIN b JOIN c ON b.x = c.x ON a.x = b.x",
        "SELECT a.x FROM c, a RIGHT JOIN b ON a.x = b.x",
        "SELECT x FROM generate_series(1, 2) AS x",
        "SELECT x, COUNT(*) FROM a GROUP BY ROLLUP (x)",
        "DELETE FROM a USING b WHERE a.x = b.x RETURNING y",
      })
  void ofSomeStatementsNothingIsCertain(String sql) {
    assertThat(parse(sql).isSimple()).isFalse();
    assertThat(parse(sql).only()).isEmpty();
  }

  @Test
  void aQuestionMarkIsAnOperator() {
    String sql = "SELECT '?' FROM a WHERE b ? :key AND c ?| ARRAY['?']";
    assertThat(parse(sql).forPostgresql(sql, Map.of()))
        .isEqualTo("SELECT '?' FROM a WHERE b ?? ? AND c ??| ARRAY['?']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT x FROM a WHERE (y, z) IN (:rows) | 2",
        "SELECT CASE WHEN x THEN (y, z) IN (:rows) ELSE (v, w) IN (:rows) END FROM a | 2",
        "SELECT x FROM a WHERE COALESCE(y, z) IN (:rows) | 1",
      })
  void aListStandsBesideSeveralColumns(String sql, int columns) {
    assertThat(parse(sql).isAskedOf("rows", columns)).isTrue();
    assertThat(parse(sql).isAskedOf("rows", 3 - columns)).isFalse();
  }

  @Test
  void theOnlyTableIsOutsideOfBrackets() {
    assertThat(parse("SELECT x FROM a WHERE y IN (1) ORDER BY x").only()).isPresent();
    assertThat(parse("SELECT EXTRACT(YEAR FROM y) FROM a WHERE y IS DISTINCT FROM z").only())
        .hasValueSatisfying(only -> assertThat(only.table()).isEqualTo("a"));
    assertThat(parse("SELECT x WHERE EXISTS (SELECT 1 FROM a)").only()).isEmpty();
    assertThat(parse("SELECT t.n FROM (SELECT t.x AS n FROM a t) t").source("t")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSERT INTO a (x) SELECT y FROM b | ''",
        "INSERT INTO a (x) SELECT y FROM b RETURNING x, z | x z",
        "WITH s AS (SELECT y FROM b) INSERT INTO a (x) SELECT y FROM s | ''",
        "WITH s AS (SELECT y FROM b) SELECT y AS w FROM s | w",
        "WITH s AS (DELETE FROM b RETURNING y) SELECT y, 1 AS z FROM s | y z",
        "DELETE FROM a WHERE x IN (SELECT y FROM b) | ''",
        "UPDATE a SET x = 1 RETURNING x | x",
      })
  void theVerbDecidesWhatIsRead(String sql, String expected) {
    assertThat(columns(sql)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT \"from\", x FROM a | from x",
        "SELECT a.limit, x FROM a | limit x",
        "SELECT x AS offset, y FROM a | offset y",
        "SELECT :from AS f, x FROM a | f x",
        "SELECT x IS DISTINCT FROM y AS differs, z FROM a | differs z",
        "SELECT 1 AS x EXCEPT SELECT 2, 3 | x",
        "SELECT 1 AS x INTERSECT SELECT 2, 3 | x",
        "SELECT 1 AS x HAVING f(1), 2 | x",
        "SELECT 1 AS x WINDOW w AS (), v AS () | x",
        "SELECT 1 AS x OFFSET 1 | x",
        "SELECT 1 AS x FETCH FIRST 1 ROWS ONLY | x",
        "SELECT 1 AS x FOR UPDATE | x",
      })
  void onlyKeywordsEndTheColumns(String sql, String expected) {
    assertThat(columns(sql)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "FALSE", "null", "current_date", "CURRENT_TIMESTAMP"})
  void constantsAreNoColumns(String word) {
    assertThat(parse("SELECT " + word + " FROM a").items())
        .singleElement()
        .satisfies(item -> assertThat(item.column()).isNull());
    assertThat(parse("SELECT \"" + word + "\" FROM a").items())
        .singleElement()
        .satisfies(item -> assertThat(item.column()).isEqualTo(word));
  }
}
