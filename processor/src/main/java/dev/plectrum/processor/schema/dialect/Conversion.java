package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.LogicalType.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type as values of another. What has no such value is an error of the statement on
 * either database, never another value.
 */
final class Conversion {
  private static final Set<Kind> WHOLE = EnumSet.of(Kind.SHORT, Kind.INT, Kind.LONG);

  /** Any expression that SQLite answers with an error. */
  private static final String FAIL = "abs(-9223372036854775807 - 1)";

  private Conversion() {}

  /** What follows {@code USING} in PostgreSQL, or null if it knows the way itself. */
  static @Nullable String postgresql(LogicalType from, LogicalType to, String column, String type) {
    if (from.kind() == to.kind() || to.kind() == Kind.STRING && from.kind() != Kind.INSTANT) {
      return null;
    }
    if (from.kind() == Kind.INSTANT && to.kind() == Kind.STRING) {
      return "to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }
    if (from.kind() == Kind.BOOLEAN || to.kind() == Kind.BOOLEAN && WHOLE.contains(from.kind())) {
      return column + "::integer::" + type;
    }
    if (from.kind() == Kind.INSTANT) {
      return "(" + column + " AT TIME ZONE 'UTC')::" + type;
    }
    if (to.kind() == Kind.INSTANT && from.kind() != Kind.STRING) {
      return column + "::timestamp AT TIME ZONE 'UTC'";
    }
    return column + "::" + type;
  }

  /** The value as SQLite selects it from the old table. */
  static String sqlite(LogicalType from, LogicalType to, String column) {
    if (from.kind() == to.kind()) {
      boolean shorter =
          to.kind() == Kind.STRING
              && to.length() > 0
              && (from.length() == 0 || from.length() > to.length());
      if (shorter) {
        return guarded("length(" + column + ") <= " + to.length(), column, column);
      }
      return from.kind() == Kind.DECIMAL && from.scale() > to.scale()
          ? "round(" + column + ", " + to.scale() + ")"
          : column;
    }
    return switch (to.kind()) {
      case LONG, INT, SHORT -> whole(from, to, column);
      case BOOLEAN ->
          from.kind() == Kind.STRING
              ? guarded(
                  "lower(" + column + ") IN ('true', 'false', 't', 'f', '1', '0')",
                  column,
                  "lower(" + column + ") IN ('true', 't', '1')")
              : column + " <> 0";
      case DECIMAL, DOUBLE ->
          from.kind() == Kind.STRING
              ? guarded(
                  "CAST(" + column + " AS real) <> 0 OR " + column + " GLOB '*0*'",
                  column,
                  "CAST(" + column + " AS real)")
              : "CAST(" + column + " AS real)";
      case STRING -> text(from, column);
      case DURATION, BYTES, JSON -> column;
      case STRINGS, LONGS, INTS, SHORTS, BOOLEANS, DOUBLES, UUIDS -> column;
      case UUID ->
          guarded(
              "length(replace(" + column + ", '-', '')) = 32",
              column,
              "lower(replace(" + column + ", '-', ''))");
      case DATE -> checked("date(" + column + ")", column);
      case TIME -> checked("time(" + column + ", 'subsec')", column);
      case INSTANT, DATE_TIME ->
          from.kind() == Kind.DATE
              ? column + " || ' 00:00:00'"
              : from.kind() == Kind.STRING
                  ? guarded(
                      "datetime(" + column + ") IS NOT NULL",
                      column,
                      "replace(rtrim(" + column + ", 'Z'), 'T', ' ')")
                  : column;
    };
  }

  private static String whole(LogicalType from, LogicalType to, String column) {
    String number = "CAST(" + column + " AS integer)";
    if (from.kind() == Kind.BOOLEAN || to.kind() == Kind.LONG && WHOLE.contains(from.kind())) {
      return column;
    }
    if (from.kind() == Kind.STRING) {
      return guarded(
          "CAST(" + number + " AS text) = " + column + range(to, number), column, number);
    }
    String value = WHOLE.contains(from.kind()) ? column : "CAST(round(" + column + ") AS integer)";
    String range = range(to, value);
    return range.isEmpty() ? value : guarded(range.substring(" AND ".length()), column, value);
  }

  private static String range(LogicalType to, String number) {
    return switch (to.kind()) {
      case SHORT -> " AND " + number + " BETWEEN -32768 AND 32767";
      case INT -> " AND " + number + " BETWEEN -2147483648 AND 2147483647";
      default -> "";
    };
  }

  private static String text(LogicalType from, String column) {
    return switch (from.kind()) {
      case BOOLEAN -> "CASE " + column + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END";
      case UUID -> {
        StringBuilder parts = new StringBuilder();
        for (int[] part : new int[][] {{1, 8}, {9, 4}, {13, 4}, {17, 4}, {21, 12}}) {
          parts.append(parts.isEmpty() ? "" : " || '-' || ");
          parts.append("substr(").append(column).append(", ").append(part[0]);
          parts.append(", ").append(part[1]).append(')');
        }
        yield parts.toString();
      }
      case INSTANT -> "replace(" + column + ", ' ', 'T') || 'Z'";
      default -> "CAST(" + column + " AS text)";
    };
  }

  private static String checked(String value, String column) {
    return guarded(value + " IS NOT NULL", column, value);
  }

  private static String guarded(String condition, String column, String value) {
    return "CASE WHEN "
        + column
        + " IS NULL THEN NULL WHEN "
        + condition
        + " THEN "
        + value
        + " ELSE "
        + FAIL
        + " END";
  }
}
