package dev.plectrum.migrate;

import dev.plectrum.db.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The SQL that the processor has left in a folder of classes, for tests of other packages. */
public final class WrittenSql {
  private WrittenSql() {}

  /** What the first migration of an app does, without comments. */
  public static String statements(Path classes, String app, Dialect dialect) throws IOException {
    String path = "plectrum/migrations/" + app + "." + dialect.label() + ".sql";
    String text = Files.readString(classes.resolve(path));
    Migration first = new Migration(app, "0001_initial", List.of(), true, "");
    return SqlScript.withoutComments(new Scripts(any -> text).get(first, dialect, false));
  }
}
