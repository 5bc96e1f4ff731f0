package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.util.Locale;

/** Writes the functions that the databases call by different names or do not both have. */
final class Functions {
  private Functions() {}

  static Term nullIf(Term left, Term right) {
    return Term.ofNullable(
        (out, parts) -> out.append("NULLIF(").list(parts).append(")"), left, right);
  }

  /** The largest or smallest; nulls do not count, which they do for SQLite's own function. */
  static Term extreme(boolean largest, Term left, Term right) {
    return Term.ofNullable(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append(largest ? "COALESCE(MAX(" : "COALESCE(MIN(").list(parts).append("), ");
          } else {
            out.append(largest ? "GREATEST(" : "LEAST(");
          }
          out.list(parts).append(")");
        },
        left,
        right);
  }

  /**
   * A function of floating point numbers. SQLite's own have null where PostgreSQL has an error, and
   * are replaced by ours there.
   */
  static DoubleExpression real(String function, Term... arguments) {
    return new DoubleExpression(
        Term.of(
            (out, parts) -> {
              out.append(
                  out.isSqlite() ? "plectrum_" + function.toLowerCase(Locale.ROOT) : function);
              out.append("(");
              for (int i = 0; i < parts.size(); i++) {
                out.append(i > 0 ? ", CAST(" : "CAST(").term(parts.get(i));
                out.append(out.isSqlite() ? " AS real)" : " AS double precision)");
              }
              out.append(")");
            },
            arguments));
  }

  /**
   * A whole number that is an error where a column of its kind could not hold it. SQLite would go
   * on with one that no column holds, and with a floating point number beyond {@code bigint}.
   */
  static Term fitting(ValueKind kind, Term term) {
    String type = whole(kind);
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "plectrum_" + type + "(" : "").list(parts);
          out.append(out.isSqlite() ? ")" : "");
        },
        term);
  }

  /** Bits of a whole number moved up, of which SQLite keeps 64 whatever the type. */
  static Term shiftedLeft(ValueKind kind, Term term, int places) {
    Term shifted = Term.infix(term, " << ", Term.value(ValueKind.INT, places));
    if (kind == ValueKind.LONG) {
      return shifted;
    }
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "plectrum_low_" + whole(kind) + "(" : "").list(parts);
          out.append(out.isSqlite() ? ")" : "");
        },
        shifted);
  }

  private static String whole(ValueKind kind) {
    return switch (kind) {
      case SHORT -> "smallint";
      case INT -> "integer";
      default -> "bigint";
    };
  }

  /** The nearest whole number with so many zeros at its end; an error where its kind has none. */
  static Term roundWhole(ValueKind kind, Term term, int zeros) {
    Term rounded =
        Term.of(
            (out, parts) -> {
              out.append(out.isSqlite() ? "" : "CAST(").list(parts);
              out.append(out.isSqlite() ? "" : " AS " + whole(kind) + ")");
            },
            round(term, -zeros));
    return fitting(kind, rounded);
  }

  /** The nearest number with so many places after the point; before it, if negative. */
  static Term round(Term term, int places) {
    return Term.of(
        (out, parts) -> {
          if (!out.isSqlite()) {
            out.append("ROUND(CAST(").list(parts).append(" AS numeric), " + places + ")");
          } else {
            out.append("plectrum_round(").list(parts).append(", " + places + ")");
          }
        },
        term);
  }

  /** A function of text that SQLite has no equal of, or a lesser one, and that is ours there. */
  static Term text(String function, Term... arguments) {
    return Term.of(
        (out, parts) ->
            out.append(out.isSqlite() ? "plectrum_" : "")
                .append(function)
                .append("(")
                .list(parts)
                .append(")"),
        arguments);
  }

  /** A digest of text, in hexadecimal digits. */
  static Term digest(String name, String before, String after, Term text) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_" + name + "(").list(parts).append(")");
          } else {
            out.append("ENCODE(" + before + "CONVERT_TO(").list(parts);
            out.append(", 'UTF8')" + after + ", 'hex')");
          }
        },
        text);
  }

  /** The bits that two numbers do not share, for which SQLite has no sign. */
  static Term xor(Term left, Term right) {
    return Term.of(
        (out, parts) -> {
          Term one = parts.get(0);
          Term other = parts.get(1);
          if (out.isSqlite()) {
            out.append("((").term(one).append(" | ").term(other).append(") - (");
            out.term(one).append(" & ").term(other).append("))");
          } else {
            out.append("(").term(one).append(" # ").term(other).append(")");
          }
        },
        left,
        right);
  }

  /** A number of characters or days, which PostgreSQL counts by {@code integer}. */
  static Term count(IntegralExpression<?, ?> number) {
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "" : "CAST(").list(parts);
          out.append(out.isSqlite() ? "" : " AS integer)");
        },
        number.term());
  }

  static Term number(long value) {
    return Term.of((out, parts) -> out.append(Long.toString(value)));
  }

  static Term text(String value) {
    return Term.value(ValueKind.TEXT, value);
  }

  /** All of them one after the other; a null is empty text. */
  static Term concat(Term... terms) {
    return Term.of(
        (out, parts) -> {
          if (!out.isSqlite()) {
            out.append("CONCAT(").list(parts).append(")");
            return;
          }
          for (int i = 0; i < parts.size(); i++) {
            out.append(i > 0 ? " || " : "(");
            Term part = parts.get(i);
            out.append(part.nullable() ? "COALESCE(" : "").term(part);
            out.append(part.nullable() ? ", '')" : "");
          }
          out.append(")");
        },
        terms);
  }
}
