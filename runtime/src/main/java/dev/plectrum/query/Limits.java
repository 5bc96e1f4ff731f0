package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.math.BigDecimal;

/**
 * What a column can hold of what an update gives it. PostgreSQL sees to that by itself: it rounds a
 * decimal, and refuses what does not fit. SQLite keeps whatever it is given, so that it is told.
 */
final class Limits {
  private enum Kind {
    NONE,
    TEXT,
    WHOLE,
    DECIMAL
  }

  private final Kind kind;

  /** The characters of text, the digits before the point or -1, or the largest whole number. */
  private final long most;

  /** How many digits after the point a decimal has; -1 for any number. */
  private final int places;

  private Limits(Kind kind, long most, int places) {
    this.kind = kind;
    this.most = most;
    this.places = places;
  }

  static Limits of(Column<?> column, Place place) {
    if (column instanceof TextColumn && place.limit() > 0) {
      return new Limits(Kind.TEXT, place.limit(), 0);
    }
    if (column instanceof DecimalColumn decimal && decimal.scale() >= 0) {
      int digits = place.limit() == 0 ? -1 : place.limit() - decimal.scale();
      return new Limits(Kind.DECIMAL, digits, decimal.scale());
    }
    if (column instanceof LongColumn) {
      return new Limits(Kind.WHOLE, Long.MAX_VALUE, 0);
    }
    if (column instanceof IntColumn) {
      return new Limits(Kind.WHOLE, Integer.MAX_VALUE, 0);
    }
    return column instanceof ShortColumn
        ? new Limits(Kind.WHOLE, Short.MAX_VALUE, 0)
        : new Limits(Kind.NONE, 0, 0);
  }

  /** A value as it is written. */
  Term kept(Term constant, Object value) {
    return fits(value) ? constant : kept(constant);
  }

  /** What an expression has, as it is written. */
  Term kept(Expression<?> expression) {
    return fits(expression) ? expression.term() : kept(expression.term());
  }

  /** Whether it is another column that holds no more than this one. */
  private boolean fits(Expression<?> expression) {
    if (!(expression.term() instanceof Place place)) {
      return kind == Kind.NONE;
    }
    return switch (kind) {
      case NONE, WHOLE -> true;
      case TEXT -> place.limit() > 0 && place.limit() <= most;
      case DECIMAL ->
          expression instanceof DecimalColumn other
              && Limits.of(other, place).most <= most
              && other.scale() <= places;
    };
  }

  private boolean fits(Object value) {
    if (value instanceof String text) {
      return kind == Kind.NONE || text.codePointCount(0, text.length()) <= most;
    }
    return !(value instanceof BigDecimal decimal)
        || kind == Kind.NONE
        || decimal.scale() <= places && (most < 0 || decimal.precision() - decimal.scale() <= most);
  }

  private Term kept(Term term) {
    if (kind == Kind.WHOLE) {
      return Functions.fitting(
          most == Short.MAX_VALUE
              ? ValueKind.SHORT
              : most == Integer.MAX_VALUE ? ValueKind.INT : ValueKind.LONG,
          term);
    }
    return Term.of(
        (out, parts) -> {
          if (!out.isSqlite()) {
            out.list(parts);
            return;
          }
          switch (kind) {
            case TEXT -> out.append("plectrum_text(").list(parts).append(", " + most + ")");
            case DECIMAL ->
                out.append("plectrum_kept(").list(parts).append(", " + places + ", " + most + ")");
            default -> out.list(parts);
          }
        },
        term);
  }
}
