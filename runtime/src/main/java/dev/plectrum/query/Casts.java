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
    if (kind == ValueKind.JSON) {
      return JsonTerm.asText(term);
    }
    return Term.of(
        (out, parts) -> {
          if (!out.isSqlite()) {
            out.append("CAST(").list(parts).append(" AS text)");
          } else if (kind == ValueKind.BOOLEAN) {
            out.append("CASE ").list(parts).append(" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END");
          } else if (kind == ValueKind.BYTES) {
            out.append("'\\x' || lower(hex(").list(parts).append("))");
          } else if (kind == ValueKind.UUID || kind == ValueKind.DOUBLE) {
            out.append(kind == ValueKind.UUID ? "plectrum_uuid(" : "plectrum_real_text(");
            out.list(parts).append(")");
          } else if (kind == ValueKind.INSTANT
              || kind == ValueKind.DATE_TIME
              || kind == ValueKind.TIME) {
            boolean instant = kind == ValueKind.INSTANT;
            out.append(instant ? "(" : "").append("plectrum_time_text(").list(parts).append(")");
            out.append(instant ? " || '+00')" : "");
          } else {
            out.append("CAST(").list(parts).append(" AS text)");
          }
        },
        term);
  }

  /** A decimal with so many digits after the point as text. */
  static Term text(Term decimal, int scale) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_decimal_text(").list(parts).append(", " + scale + ")");
          } else {
            out.append("CAST(").list(parts).append(" AS text)");
          }
        },
        decimal);
  }
}
