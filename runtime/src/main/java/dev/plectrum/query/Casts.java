package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/** Turns values of one type into another. */
final class Casts {
  private Casts() {}

  /** A number; a fraction is rounded where the type has none. */
  static Term to(ValueKind kind, Term term) {
    return to(kind, term, false);
  }

  /**
   * A number; a fraction is rounded where the type has none.
   *
   * @param real whether the number is a floating point one, of which a half goes to the even side
   */
  static Term to(ValueKind kind, Term term, boolean real) {
    String type =
        switch (kind) {
          case INT -> "integer";
          case LONG -> "bigint";
          case DOUBLE -> "double precision";
          default -> throw new IllegalArgumentException("no number: " + kind);
        };
    return Term.of(
        (out, parts) -> {
          if (!out.isSqlite()) {
            out.append("CAST(").list(parts).append(" AS " + type + ")");
          } else if (kind == ValueKind.DOUBLE) {
            out.append("CAST(").list(parts).append(" AS real)");
          } else {
            // Rounding would turn a large integer into a floating point number.
            out.append(kind == ValueKind.INT ? "plectrum_integer(" : "");
            out.append("CASE typeof(").list(parts).append(") WHEN 'integer' THEN ").list(parts);
            out.append(real ? " ELSE plectrum_even(" : " ELSE CAST(ROUND(").list(parts);
            out.append(real ? ") END" : ") AS integer) END");
            out.append(kind == ValueKind.INT ? ")" : "");
          }
        },
        term);
  }

  /** A number or a day that a text says; an error of the database if it says none. */
  static Term ofText(String type, String sqlite, Term text) {
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "plectrum_" + sqlite + "(" : "CAST(").list(parts);
          out.append(out.isSqlite() ? ")" : " AS " + type + ")");
        },
        text);
  }

  static Term decimal(Term term, int scale) {
    return Functions.round(term, scale);
  }

  static Term text(ValueKind kind, Term term) {
    return switch (kind) {
      case JSON -> JsonTerm.asText(term);
      case BOOLEAN -> text(term, "CASE ", " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END");
      case BYTES -> text(term, "'\\x' || lower(hex(", "))");
      case UUID -> text(term, "plectrum_uuid(", ")");
      case DOUBLE -> text(term, "plectrum_real_text(", ")");
      case TIME, DATE_TIME -> text(term, "plectrum_time_text(", ")");
      case INSTANT -> text(term, "(plectrum_time_text(", ") || '+00')");
      case LONG, INT, SHORT, DECIMAL, TEXT, DATE, DURATION, ARRAY ->
          text(term, "CAST(", " AS text)");
    };
  }

  /** A decimal with so many digits after the point as text. */
  static Term text(Term decimal, int scale) {
    return text(decimal, "plectrum_decimal_text(", ", " + scale + ")");
  }

  /**
   * A value as text.
   *
   * @param before what stands before it on SQLite, and {@code after} what stands after it there
   */
  private static Term text(Term term, String before, String after) {
    return Term.of(
        (out, parts) ->
            out.append(out.isSqlite() ? before : "CAST(")
                .list(parts)
                .append(out.isSqlite() ? after : " AS text)"),
        term);
  }
}
