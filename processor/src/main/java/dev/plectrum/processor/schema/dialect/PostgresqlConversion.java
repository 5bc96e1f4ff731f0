package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.LogicalType.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type as values of another in PostgreSQL. What has no such value is an error of the
 * statement on either database, never another value.
 */
final class PostgresqlConversion {
  private static final Set<Kind> WHOLE = EnumSet.of(Kind.SHORT, Kind.INT, Kind.LONG);

  private PostgresqlConversion() {}

  /** What follows {@code USING}, or null if PostgreSQL knows the way itself. */
  static @Nullable String using(LogicalType from, LogicalType to, String column, String type) {
    if (from.kind() == to.kind() || to.kind() == Kind.STRING && from.kind() != Kind.INSTANT) {
      return null;
    }
    if (from.kind() == Kind.INSTANT && to.kind() == Kind.STRING) {
      return "to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }
    if (from.kind() == Kind.BOOLEAN) {
      return column + "::integer::" + type;
    }
    if (to.kind() == Kind.BOOLEAN && WHOLE.contains(from.kind())) {
      return column + " <> 0";
    }
    if (from.kind() == Kind.INSTANT) {
      return "(" + column + " AT TIME ZONE 'UTC')::" + type;
    }
    if (to.kind() == Kind.INSTANT && from.kind() != Kind.STRING) {
      return column + "::timestamp AT TIME ZONE 'UTC'";
    }
    return column + "::" + type;
  }
}
