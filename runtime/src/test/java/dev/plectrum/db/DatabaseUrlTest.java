package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
  @Test
  void everyPartIsRead() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgresql://dj%40ngo:p%2Fw%3A+x@db.example:5433/st%20ore?sslmode=a%26b");

    assertThat(url)
        .isEqualTo(
            new DatabaseUrl(
                Dialect.POSTGRESQL,
                "db.example",
                5433,
                "st ore",
                "dj@ngo",
                "p/w:+x",
                Map.of("sslmode", "a&b")));
    assertThat(url).hasToString("postgresql://dj@ngo@db.example:5433/st ore");
  }

  @Test
  void whatIsLeftOutHasADefault() {
    DatabaseUrl url = DatabaseUrl.parse(" postgres:///store ");

    assertThat(url.host()).isEqualTo("localhost");
    assertThat(url.port()).isEqualTo(5432);
    assertThat(url.user()).isNull();
    assertThat(url.password()).isNull();
    assertThat(url.options()).isEmpty();
  }

  @Test
  void aPasswordMayHoldAnAtOrASlash() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://django:p@s/s:word@[::1]:5432/store");

    assertThat(url.password()).isEqualTo("p@s/s:word");
    assertThat(url.host()).isEqualTo("[::1]");
    assertThat(url.port()).isEqualTo(5432);
    assertThat(DatabaseUrl.parse("postgresql://[::1]/store").port()).isEqualTo(5432);
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite:store.db, store.db",
    "sqlite:/data/store.db, /data/store.db",
    "sqlite:///data/store.db, /data/store.db",
    "SQLite:a%20b.db, a%20b.db",
    "sqlite::memory:, :memory:",
  })
  void aFileIsTakenAsItStands(String url, String file) {
    assertThat(DatabaseUrl.parse(url).name()).isEqualTo(file);
    assertThat(DatabaseUrl.parse(url).dialect()).isEqualTo(Dialect.SQLITE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "store.db | The database URL has no scheme. Write sqlite:<file> or",
        "mysql://x:secret@y/z | The scheme \"mysql\" of the database URL is not known.",
        "jdbc:postgresql://x/y | A database URL does not begin with \"jdbc:\".",
        "postgresql:x:secret@y/z | The database URL lacks the two slashes",
        "postgresql://x:secret@y | The database URL names no database;",
        "postgresql://x:secret@y/ | The database URL names no database;",
        "postgresql://x:secret@y:port/z | The port of the database URL is not a number",
        "postgresql://x:secret@y:99999/z | The port of the database URL is not a number",
        "postgresql://x:secret%zz@y/z | The password in the database URL is not percent-encoded",
        "sqlite: | The database URL names no file;",
        "sqlite://host/x.db | The database URL sqlite://host/x.db names a host;",
      })
  void aWrongUrlIsToldInOneSentence(String url, String start) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(start)
        .hasMessageNotContaining("secret");
  }
}
