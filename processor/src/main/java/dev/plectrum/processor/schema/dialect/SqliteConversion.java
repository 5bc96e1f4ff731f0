package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.LogicalType.Kind;

/**
 * Values of one type as values of another in SQLite, which has few types and refuses nothing by
 * itself: what comes out is what PostgreSQL makes of them, in the form in which it is stored.
 */
final class SqliteConversion {
  private static final String MOST = "1.7976931348623157e308";

  /** So many digits of a number that is not whole come back as they were. */
  private static final int DIGITS = 15;

  private final LogicalType from;
  private final LogicalType to;
  private final String column;

  private SqliteConversion(LogicalType from, LogicalType to, String column) {
    this.from = from;
    this.to = to;
    this.column = column;
  }

  /** The value as it is selected from the old table; an error where there is none. */
  static String of(LogicalType from, LogicalType to, String column) {
    return new SqliteConversion(from, to, column).sql();
  }

  private String sql() {
    return switch (to.kind()) {
      case LONG, INT, SHORT -> whole();
      case BOOLEAN -> truth();
      case DECIMAL -> decimal();
      case DOUBLE -> fractional();
      case STRING -> text();
      case UUID -> uuid();
      case DATE -> date();
      case TIME -> time();
      case INSTANT, DATE_TIME -> moment();
      case DURATION -> duration();
      case BYTES,
          JSON,
          STRINGS,
          LONGS,
          INTS,
          SHORTS,
          BOOLEANS,
          DOUBLES,
          UUIDS,
          INSTANTS,
          DATES,
          TIMES,
          DATE_TIMES ->
          column;
    };
  }

  private String whole() {
    return switch (from.kind()) {
      case STRING -> {
        String trimmed = trimmed();
        String condition =
            trimmed
                + " GLOB '[-+0-9]*' AND substr("
                + trimmed
                + ", 2) NOT GLOB '*[^0-9]*' AND "
                + trimmed
                + " GLOB '*[0-9]*'";
        String number = "CAST(" + trimmed + " AS integer)";
        String digits = "ltrim(ltrim(" + trimmed + ", '+-'), '0')";
        // A text with too many digits is cast to the number that is nearest.
        String range =
            to.kind() == Kind.LONG
                ? " AND (length("
                    + digits
                    + ") < 19 OR ltrim(CAST("
                    + number
                    + " AS text), '-') = "
                    + digits
                    + ")"
                : " AND " + range(number);
        yield guarded(condition + range, number);
      }
      case DOUBLE -> {
        // PostgreSQL rounds halves of these to what is even, and those of decimals away from zero.
        // Nor is what is next to a half one, to which SQLite adds a half.
        String rounded =
            "CASE WHEN abs(%1$s - CAST(%1$s AS integer)) < 0.5 THEN CAST(%1$s AS integer)"
                + " WHEN abs(%1$s - CAST(%1$s AS integer)) = 0.5"
                + " THEN 2 * CAST(round(%1$s / 2) AS integer)"
                + " ELSE CAST(round(%1$s) AS integer) END";
        yield guarded(range("round(" + column + ")"), rounded.formatted(column));
      }
      case DECIMAL -> {
        String known = to.kind() == Kind.LONG ? isWhole(column) + " OR " : "";
        yield guarded(
            known + range("round(" + column + ")"),
            unlessWhole(column, "CAST(round(" + column + ") AS integer)"));
      }
      case LONG, INT ->
          to.kind() == Kind.SHORT || from.kind() == Kind.LONG && to.kind() == Kind.INT
              ? guarded(range(column), column)
              : column;
      default -> column;
    };
  }

  /** The text without the space around it: more than blanks, as in PostgreSQL. */
  private String trimmed() {
    return "trim(" + column + ", char(9, 10, 11, 12, 13, 32))";
  }

  private String range(String number) {
    return number
        + switch (to.kind()) {
          case SHORT -> " BETWEEN -32768 AND 32767";
          case INT -> " BETWEEN -2147483648 AND 2147483647";
          default -> " BETWEEN -9223372036854775808 AND 9223372036854774784";
        };
  }

  private String truth() {
    if (from.kind() == Kind.BOOLEAN) {
      return column;
    }
    if (from.kind() != Kind.STRING) {
      return column + " <> 0";
    }
    String text = "lower(" + trimmed() + ")";
    return guarded(
        text + " IN ('true', 'false', 't', 'f', 'yes', 'no', 'y', 'n', 'on', 'off', '1', '0')",
        text + " IN ('true', 't', 'yes', 'y', 'on', '1')");
  }

  private String decimal() {
    boolean whole =
        from.kind() == Kind.LONG || from.kind() == Kind.INT || from.kind() == Kind.SHORT;
    boolean fewerPlaces = from.kind() != Kind.DECIMAL || from.scale() > to.scale();
    String number = from.kind() == Kind.STRING ? "CAST(" + trimmed() + " AS numeric)" : column;
    String rounded = "round(" + number + ", " + to.scale() + ")";
    String value = whole || !fewerPlaces ? number : unlessWhole(number, rounded);
    int digits = to.precision() - to.scale();
    boolean fits =
        from.kind() == Kind.DECIMAL
            && from.precision() - from.scale() + (fewerPlaces ? 1 : 0) <= digits;
    // Up to so many digits it makes no difference how a number is kept.
    String range = within(fewerPlaces && !whole && digits <= DIGITS ? rounded : value, digits);
    if (from.kind() == Kind.STRING) {
      String exact =
          isWhole(number)
              + " OR "
              + within(number, DIGITS - to.scale())
              + " OR length(ltrim(replace(ltrim("
              + trimmed()
              + ", '+-'), '.', ''), '0')) <= "
              + DIGITS;
      return guarded(number() + " AND " + range + " AND (" + exact + ")", value);
    }
    return fits ? value : guarded(range, value);
  }

  /** Whether a number has no more than so many digits before the point. */
  private static String within(String number, int digits) {
    // Not by its absolute value: the smallest whole number has none.
    return "%1$s > -1e%2$d AND %1$s < 1e%2$d".formatted(number, digits);
  }

  /** Whether a number is kept as a whole one, which any other form of it has fewer digits of. */
  private static String isWhole(String number) {
    return "typeof(" + number + ") = 'integer'";
  }

  private static String unlessWhole(String number, String otherwise) {
    return "CASE WHEN " + isWhole(number) + " THEN " + number + " ELSE " + otherwise + " END";
  }

  private String fractional() {
    return switch (from.kind()) {
      case STRING -> guarded(number(), "CAST(" + column + " AS real)");
      case DOUBLE -> column;
      default -> "CAST(" + column + " AS real)";
    };
  }

  /** Whether all of a text is a number: a text that is none is greater than any of them. */
  private String number() {
    return "%s BETWEEN CAST(-%2$s AS real) AND CAST(%2$s AS real)".formatted(column, MOST);
  }

  private String text() {
    String value =
        switch (from.kind()) {
          case BOOLEAN -> "CASE " + column + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END";
          case UUID -> dashed();
          case INSTANT -> "replace(substr(" + column + " || '.000000', 1, 26), ' ', 'T') || 'Z'";
          case DATE_TIME, TIME ->
              "CASE WHEN instr(%1$s, '.') THEN rtrim(%1$s, '0') ELSE %1$s END".formatted(column);
          case DECIMAL -> digits();
          case DOUBLE ->
              ("CASE WHEN %1$s IS NULL THEN NULL"
                      + " WHEN %1$s = CAST(%1$s AS integer) AND abs(%1$s) < 1e15"
                      + " THEN CAST(CAST(%1$s AS integer) AS text)"
                      + " WHEN CAST(CAST(%1$s AS text) AS real) = %1$s"
                      + " THEN replace(CAST(%1$s AS text), '.0e', 'e')"
                      + " ELSE printf('%%!.17g', %1$s) END")
                  .formatted(column);
          case DURATION -> unlessNull(clock());
          case STRING, DATE -> column;
          default -> "CAST(" + column + " AS text)";
        };
    boolean shorter =
        to.length() > 0
            && (from.kind() != Kind.STRING || from.length() == 0 || from.length() > to.length());
    return shorter && longest() > to.length()
        ? guarded("length(" + value + ") <= " + to.length(), value)
        : value;
  }

  /** A decimal with all of its places. */
  private String digits() {
    String places = from.scale() > 0 ? " || '." + "0".repeat(from.scale()) + "'" : " || ''";
    String fraction = "printf('%." + from.scale() + "f', " + column + ")";
    return unlessNull(
        "CASE WHEN " + isWhole(column) + " THEN " + column + places + " ELSE " + fraction + " END");
  }

  /** What printf makes of null is no null. */
  private String unlessNull(String value) {
    return "CASE WHEN " + column + " IS NOT NULL THEN " + value + " END";
  }

  /** The most characters that a value has as a text. */
  private int longest() {
    return switch (from.kind()) {
      case BOOLEAN -> 5;
      case SHORT -> 6;
      case DATE -> 10;
      case INT -> 11;
      case TIME -> 15;
      case LONG -> 20;
      case DATE_TIME -> 26;
      case INSTANT -> 27;
      case UUID -> 36;
      case DECIMAL -> from.precision() + 3;
      default -> Integer.MAX_VALUE;
    };
  }

  private String dashed() {
    StringBuilder parts = new StringBuilder();
    for (int[] part : new int[][] {{1, 8}, {9, 4}, {13, 4}, {17, 4}, {21, 12}}) {
      parts.append(parts.isEmpty() ? "" : " || '-' || ");
      parts.append("substr(").append(column).append(", ").append(part[0]);
      parts.append(", ").append(part[1]).append(')');
    }
    return parts.toString();
  }

  /** {@code -26:00:01.5}: hours, minutes, seconds and what there is of a second. */
  private String clock() {
    String micros = "abs(" + column + ")";
    return ("CASE WHEN %1$s < 0 THEN '-' ELSE '' END || printf('%%02d:%%02d:%%02d', %2$s / 3600000000,"
            + " %2$s / 60000000 %% 60, %2$s / 1000000 %% 60)"
            + " || rtrim(rtrim(printf('.%%06d', %2$s %% 1000000), '0'), '.')")
        .formatted(column, micros);
  }

  private String duration() {
    if (from.kind() != Kind.STRING) {
      return column;
    }
    String bare = "ltrim(" + column + ", '-')";
    String seconds = "substr(" + bare + ", instr(" + bare + ", ':') + 4)";
    String condition =
        ("%1$s GLOB '*[0-9]:[0-5][0-9]:[0-5][0-9]*' AND %1$s NOT GLOB '*[^0-9:.]*'"
                + " AND %1$s NOT GLOB '*:*:*:*' AND %1$s NOT GLOB '*.*[.:]*'"
                + " AND length(%2$s) <= 9 AND %3$s NOT GLOB '--*'")
            .formatted(bare, seconds, column);
    String micros =
        ("(CAST(%1$s AS integer) * 3600 + CAST(substr(%1$s, instr(%1$s, ':') + 1, 2) AS integer) * 60)"
                + " * 1000000 + CAST(round(CAST(%2$s AS real) * 1000000) AS integer)")
            .formatted(bare, seconds);
    return guarded(
        condition, "CASE WHEN " + column + " GLOB '-*' THEN -1 ELSE 1 END * (" + micros + ")");
  }

  private String uuid() {
    if (from.kind() == Kind.UUID) {
      return column;
    }
    String digits = "lower(replace(" + column + ", '-', ''))";
    return guarded("length(" + digits + ") = 32 AND " + digits + " NOT GLOB '*[^0-9a-f]*'", digits);
  }

  private String date() {
    return switch (from.kind()) {
      case STRING ->
          guarded(isDated("rtrim(" + column + ", 'Z')"), "substr(" + column + ", 1, 10)");
      case DATE -> column;
      default -> "substr(" + column + ", 1, 10)";
    };
  }

  private String time() {
    return switch (from.kind()) {
      case STRING ->
          guarded(
              ("time(%1$s) IS NOT NULL AND %1$s GLOB '[0-9][0-9]:[0-9][0-9]*'"
                      + " AND %1$s NOT GLOB '*[^0-9:.]*' AND length(%1$s) <= 15")
                  .formatted(column),
              complete(column, "00:00:00.000000"));
      case TIME -> column;
      default -> "substr(" + column + ", 12)";
    };
  }

  private String moment() {
    if (from.kind() == Kind.DATE) {
      return column + " || ' 00:00:00'";
    }
    if (from.kind() != Kind.STRING) {
      return column;
    }
    String text = "replace(replace(rtrim(" + column + ", 'Z'), '+00:00', ''), 'T', ' ')";
    return guarded(
        isDated(text) + " AND length(" + text + ") <= 26",
        complete(text, "0000-00-00 00:00:00.000000"));
  }

  /** Whether a text begins with a date that there is, and goes on with nothing but a time. */
  private static String isDated(String text) {
    return ("date(substr(%1$s, 1, 10)) = substr(%1$s, 1, 10) AND datetime(%1$s) IS NOT NULL"
            + " AND substr(%1$s, 11) NOT GLOB '*[^T0-9:. ]*'")
        .formatted(text);
  }

  /** With all six digits after the second, or with none where they are zero. */
  private static String complete(String text, String zero) {
    return "replace(substr(%1$s || substr('%2$s', length(%1$s) + 1), 1, %3$d), '.000000', '')"
        .formatted(text, zero, zero.length());
  }

  /** The value where the condition holds; elsewhere an error that tells what stands there. */
  private String guarded(String condition, String value) {
    String words = "%s cannot become %s where it is ".formatted(column.replace("\"", ""), to);
    return "CASE WHEN "
        + column
        + " IS NULL THEN NULL WHEN "
        + condition
        + " THEN "
        + value
        + " ELSE json_extract('{}', "
        + Literal.quoted(words)
        + " || "
        + column
        + ") END";
  }
}
