package dev.plectrum.query;

import java.util.Locale;

/** What can be done with two numbers. */
enum Arithmetic {
  PLUS(" + "),
  MINUS(" - "),
  TIMES(" * "),
  DIVIDED_BY(" / "),
  MOD(" % ");

  private final String sql;

  Arithmetic(String sql) {
    this.sql = sql;
  }

  Term of(Term left, Term right) {
    return this == DIVIDED_BY || this == MOD
        ? Term.ofNullable((out, parts) -> write(out, parts.get(0), parts.get(1)), left, right)
        : Term.infix(left, sql, right);
  }

  /**
   * Whether the result may be a whole number that is too large for what it is made of, as is the
   * smallest one divided by -1.
   */
  boolean canOverflow() {
    return this != MOD;
  }

  private void write(SqlText out, Term left, Term right) {
    out.append("(").term(left).append(sql);
    out.term(right).append(")");
  }

  /**
   * The same with decimals. SQLite calculates with floating point numbers, whose last digits are
   * rounded away; what has more digits than those are sure to have is an error there. It holds a
   * decimal that is whole as an integer, which it must not divide as one.
   *
   * @param scale how many digits the result has after the point; negative if nobody knows
   */
  Term ofDecimals(Term left, Term right, int scale) {
    return Term.ofNullable(
        (out, parts) -> {
          if (!out.isSqlite()) {
            write(out, parts.get(0), parts.get(1));
          } else if (this == MOD) {
            out.append(scale < 0 ? "" : "ROUND(").append("mod(").list(parts).append(")");
            out.append(scale < 0 ? "" : ", " + scale + ")");
          } else if (this == DIVIDED_BY) {
            out.append("(CAST(").term(parts.get(0)).append(" AS real) / ");
            out.term(parts.get(1)).append(")");
          } else {
            out.append(scale < 0 ? "" : "plectrum_exact(");
            write(out, parts.get(0), parts.get(1));
            out.append(scale < 0 ? "" : ", " + scale + ")");
          }
        },
        left,
        right);
  }

  /**
   * The same with floating point numbers. What is too large or too small for one is an error, but
   * infinity or zero in SQLite's own arithmetic.
   */
  Term ofDoubles(Term left, Term right) {
    if (this == MOD) {
      return modOfDoubles(left, right);
    }
    return Term.ofNullable(
        (out, parts) -> {
          if (out.isSqlite()) {
            String function = "plectrum_real_" + name().toLowerCase(Locale.ROOT);
            out.append(function).append("(").list(parts).append(")");
          } else {
            write(out, parts.get(0), parts.get(1));
          }
        },
        left,
        right);
  }

  /** What a division of floating point numbers leaves over, for which PostgreSQL needs decimals. */
  private static Term modOfDoubles(Term left, Term right) {
    return Term.ofNullable(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_real_mod(").list(parts).append(")");
          } else {
            out.append("CAST(MOD(CAST(").term(parts.get(0)).append(" AS numeric), CAST(");
            out.term(parts.get(1)).append(" AS numeric)) AS double precision)");
          }
        },
        left,
        right);
  }

  /** The digits after the point of a result, from those of what it is made of. */
  int scale(int left, int right) {
    if (left < 0 || right < 0 || this == DIVIDED_BY) {
      return -1;
    }
    return this == TIMES ? left + right : Math.max(left, right);
  }
}
