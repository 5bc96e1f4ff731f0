package dev.plectrum.query;

import dev.plectrum.db.Durations;
import dev.plectrum.db.ValueKind;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Calculates with dates and times; SQLite keeps them as text and has our functions for it. */
final class TimeTerms {
  private TimeTerms() {}

  /** The current moment: that of the statement. */
  static Term now() {
    return Term.of(
        (out, parts) -> out.append(out.isSqlite() ? "plectrum_now()" : "STATEMENT_TIMESTAMP()"));
  }

  /** PostgreSQL counts offsets as POSIX does, in which +02:00 lies to the west. */
  private static String nameOf(ZoneId zone, SqlText out) {
    if (out.isSqlite() || !(zone.normalized() instanceof ZoneOffset offset)) {
      return zone.getId();
    }
    return offset.equals(ZoneOffset.UTC)
        ? "UTC"
        : ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds()).getId();
  }

  /** What the clocks show at an instant, in the database's zone if none is given. */
  static Term local(Term instant, @Nullable ZoneId zone) {
    return Term.of(
        (out, parts) -> {
          Term name = Functions.text(nameOf(zone == null ? out.zone() : zone, out));
          if (out.isSqlite()) {
            out.append("plectrum_local(").list(parts).append(", ").term(name).append(")");
          } else {
            out.append("(").list(parts).append(" AT TIME ZONE ").term(name).append(")");
          }
        },
        instant);
  }

  static Term part(String part, Term local) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_part('" + part + "', ").list(parts).append(")");
          } else if (part.equals("weekday")) {
            out.append("(CAST(EXTRACT(dow FROM ").list(parts).append(") AS integer) + 1)");
          } else if (part.equals("second")) {
            out.append("CAST(FLOOR(EXTRACT(second FROM ").list(parts).append(")) AS integer)");
          } else {
            out.append("CAST(EXTRACT(" + part + " FROM ").list(parts).append(") AS integer)");
          }
        },
        local);
  }

  static Term date(Term local) {
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "SUBSTR(" : "CAST(").list(parts);
          out.append(out.isSqlite() ? ", 1, 10)" : " AS date)");
        },
        local);
  }

  static Term time(Term local) {
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "SUBSTR(" : "CAST(").list(parts);
          out.append(out.isSqlite() ? ", 12)" : " AS time)");
        },
        local);
  }

  static Term truncated(DateUnit unit, Term local, ValueKind kind) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_trunc('" + unit.sql() + "', ").list(parts).append(")");
          } else {
            // PostgreSQL makes a moment of a date, and of a time the interval since midnight.
            String type = kind == ValueKind.DATE ? "date" : kind == ValueKind.TIME ? "time" : "";
            boolean date = kind == ValueKind.DATE;
            out.append(type.isEmpty() ? "" : "CAST(").append("DATE_TRUNC('" + unit.sql() + "', ");
            out.append(date ? "CAST(" : "").list(parts).append(date ? " AS timestamp)" : "");
            out.append(type.isEmpty() ? ")" : ") AS " + type + ")");
          }
        },
        local);
  }

  /** The start of an hour, day, …, as the clocks of the database's zone have it. */
  static Term start(DateUnit unit, Term instant) {
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "plectrum_start('" : "DATE_TRUNC('").append(unit.sql());
          out.append("', ").list(parts).append(", ");
          out.value(ValueKind.TEXT, nameOf(out.zone(), out)).append(")");
        },
        instant);
  }

  static Term plusDays(Term date, Term days) {
    return Term.of(
        (out, parts) -> {
          out.append(out.isSqlite() ? "plectrum_plus(" : "(").term(parts.get(0));
          out.append(out.isSqlite() ? ", 86400000000 * " : " + ");
          out.term(parts.get(1)).append(")");
        },
        date,
        days);
  }

  static Term days(Term later, Term earlier) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("(plectrum_between(").list(parts).append(") / 86400000000)");
          } else {
            out.append("(").term(parts.get(0)).append(" - ").term(parts.get(1)).append(")");
          }
        },
        later,
        earlier);
  }

  static Term plus(Term time, Duration duration) {
    long micros = Durations.micros(duration);
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_plus(").list(parts).append(", ");
            out.value(ValueKind.LONG, micros).append(")");
          } else {
            out.append("(").list(parts).append(" + ").value(ValueKind.LONG, micros);
            out.append(" * INTERVAL '1 microsecond')");
          }
        },
        time);
  }

  static Term microseconds(Term later, Term earlier) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_between(").list(parts).append(")");
          } else {
            out.append("CAST(EXTRACT(epoch FROM (").term(parts.get(0)).append(" - ");
            out.term(parts.get(1)).append(")) * 1000000 AS bigint)");
          }
        },
        later,
        earlier);
  }

  /**
   * An instant and a duration after it, or before it. PostgreSQL has days in durations, which it
   * would count by the calendar of the connection's time zone; in UTC each has 24 hours.
   */
  static Term plusExactly(Term instant, Term duration, boolean later) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.term(plus(parts.get(0), parts.get(1), later));
          } else {
            out.append("(((").term(parts.get(0)).append(" AT TIME ZONE 'UTC')");
            out.append(later ? " + " : " - ").term(parts.get(1)).append(") AT TIME ZONE 'UTC')");
          }
        },
        instant,
        duration);
  }

  /** A moment and a duration after it, or before it. */
  static Term plus(Term time, Term duration, boolean later) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_plus(").term(parts.get(0)).append(later ? ", " : ", -");
            out.term(parts.get(1)).append(")");
          } else {
            out.append("(").term(parts.get(0)).append(later ? " + " : " - ");
            out.term(parts.get(1)).append(")");
          }
        },
        time,
        duration);
  }

  /** The time between two dates. */
  static Term betweenDates(Term later, Term earlier) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_between(").list(parts).append(")");
          } else {
            out.append("(CAST(").term(parts.get(0)).append(" AS timestamp) - CAST(");
            out.term(parts.get(1)).append(" AS timestamp))");
          }
        },
        later,
        earlier);
  }

  /** The time between two times of one day. */
  static Term betweenTimes(Term later, Term earlier) {
    return Term.of(
        (out, parts) -> {
          String day = out.isSqlite() ? "'2000-01-01 ' || " : "";
          out.append(out.isSqlite() ? "plectrum_between(" : "(").append(day).term(parts.get(0));
          out.append(out.isSqlite() ? ", " : " - ").append(day).term(parts.get(1)).append(")");
        },
        later,
        earlier);
  }

  /** The time between two moments. */
  static Term between(Term later, Term earlier) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("plectrum_between(").list(parts).append(")");
          } else {
            out.append("(").term(parts.get(0)).append(" - ").term(parts.get(1)).append(")");
          }
        },
        later,
        earlier);
  }

  /** One of so many equal parts of a duration. */
  static Term part(Term duration, long parts) {
    Term count = Term.value(ValueKind.LONG, parts);
    return Term.of(
        (out, both) -> {
          if (out.isSqlite()) {
            out.append("plectrum_even(").term(both.get(0)).append(" * 1.0 / ");
            out.term(both.get(1)).append(")");
          } else {
            out.append("(").term(both.get(0)).append(" / ").term(both.get(1)).append(")");
          }
        },
        duration,
        count);
  }

  /** The microseconds of a duration. */
  static Term microseconds(Term duration) {
    return Term.of(
        (out, parts) -> {
          if (out.isSqlite()) {
            out.list(parts);
          } else {
            out.append("CAST(EXTRACT(epoch FROM ").list(parts).append(") * 1000000 AS bigint)");
          }
        },
        duration);
  }
}
