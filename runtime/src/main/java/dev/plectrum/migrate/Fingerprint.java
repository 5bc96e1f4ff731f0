package dev.plectrum.migrate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a program has made of a database, in one row: SHA-256 over all its migrations if the
 * database had every one of them when the program had migrated it, and how many migrations were
 * written down there then, and which last. Two that are the same need no closer look; two that are
 * not may still be even, as after Django or an older program has migrated.
 *
 * @param text the digest in hexadecimal digits; empty if the database lacked something
 */
record Fingerprint(String text) {
  private static final String TABLE = "plectrum_migration_fingerprint";

  /** That of a program. */
  static Fingerprint of(List<Migration> migrations) {
    TreeSet<String> lines = new TreeSet<>();
    for (Migration migration : migrations) {
      List<String> words = new ArrayList<>(List.of(migration.key(), migration.checksum()));
      words.addAll(migration.replaces());
      lines.add(String.join(" ", words));
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** The one in a database; null if it has none, or if somebody else has migrated it since. */
  static @Nullable Fingerprint in(Session session) {
    String sql =
        "SELECT fingerprint FROM "
            + TABLE
            + " WHERE (migrations, last_id) = (SELECT count(*), coalesce(max(id), 0) FROM "
            + Session.TABLE
            + ")";
    try (Statement statement = session.connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? new Fingerprint(rows.getString(1)) : null;
    } catch (SQLException noTable) {
      // Whoever looks closer finds out if it is something worse.
      return null;
    }
  }

  // Written out, as every start compares two: the methods that a record gets by itself are linked
  // at their first use, from thirty classes made then.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Leaves it in a database, unless it is there already. */
  void leave(Session session) throws SQLException {
    if (session.hasTable(TABLE) && equals(in(session))) {
      return;
    }
    session.execute(
        "CREATE TABLE IF NOT EXISTS "
            + TABLE
            + " (id integer NOT NULL PRIMARY KEY,"
            + " fingerprint varchar(64) NOT NULL,"
            + " migrations bigint NOT NULL,"
            + " last_id bigint NOT NULL)");
    session.execute(
        "INSERT INTO "
            + TABLE
            + " (id, fingerprint, migrations, last_id) SELECT 1, '"
            + text
            + "', count(*), coalesce(max(id), 0) FROM "
            + Session.TABLE
            + " WHERE true ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint,"
            + " migrations = excluded.migrations, last_id = excluded.last_id");
  }
}
