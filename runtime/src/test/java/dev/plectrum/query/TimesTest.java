package dev.plectrum.query;

import static dev.plectrum.query.Expressions.jsonArray;
import static dev.plectrum.query.Expressions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.OutOfRangeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Times at the ends of the calendar, and as text: the same on both databases. */
@ParameterizedClass
@EnumSource(Dialect.class)
class TimesTest extends ConcertExpressions {
  @Test
  void whatLiesBeforeTheCalendarIsOutOfRange() {
    Duration ages = Duration.ofDays(365 * 10_000L);
    assertThatThrownBy(() -> first(f -> f.startsAt.minus(ages)))
        .isInstanceOf(OutOfRangeException.class);
    assertThatThrownBy(() -> first(f -> f.day.minusDays(4_000_000)))
        .isInstanceOf(OutOfRangeException.class);
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    assertThatThrownBy(() -> first(f -> f.startsAt.plus(endless)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("The duration " + endless + " cannot be stored");
    assertThatThrownBy(() -> first(f -> f.soundCheck.minus(endless)))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void textsDoNotDependOnTheMachine() {
    TimeZone machine = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      close();
      open();
      assertThat(first(f -> f.startsAt.asText())).isEqualTo("2024-12-31 23:30:00.5+00");
      assertThat(first(f -> jsonArray(f.startsAt)).toString())
          .isEqualTo("[\"2024-12-31T23:30:00.5+00:00\"]");
      assertThat(first(f -> f.startsAt)).isEqualTo(first.startsAt());
    } finally {
      TimeZone.setDefault(machine);
    }
  }

  @Test
  void textsAreThoseOfPostgresql() {
    assertThat(first(f -> f.doors.asText())).isEqualTo("18:05:09");
    assertThat(first(f -> f.price.asText())).isEqualTo("10.00");
    assertThat(first(f -> f.price.times(2).asText())).isEqualTo("20.00");
    assertThat(first(f -> f.title.concat(f.price.asText()))).isEqualTo(first.title() + "10.00");
    assertThat(first(f -> f.soundCheck.plus(Duration.ofNanos(500_000_000)).asText()))
        .asString()
        .endsWith(".5");
    assertThat(query().where(f -> f.discount.isNull()).values(f -> f.discount.asText()).list())
        .allMatch(Objects::isNull);
  }

  @Test
  void aDateHasNoHours() {
    for (DateUnit unit : List.of(DateUnit.HOUR, DateUnit.MINUTE, DateUnit.SECOND)) {
      assertThatThrownBy(() -> query().values(f -> f.day.truncatedTo(unit)).list())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("A date has no " + unit.sql());
    }
    assertThat(first(f -> f.day.truncatedTo(DateUnit.DAY))).isEqualTo(first.day());
  }

  @Test
  void aTimeIsCutToWhatAClockShows() {
    LocalTime late = LocalTime.of(23, 59, 59, 999_999_000);
    query().where(f -> f.id.eq(first.id())).update(f -> f.doors.to(late));
    assertThat(first(f -> f.doors.truncatedTo(DateUnit.HOUR))).isEqualTo(LocalTime.of(23, 0));
    assertThat(first(f -> f.doors.truncatedTo(DateUnit.MINUTE))).isEqualTo(LocalTime.of(23, 59));
    assertThat(first(f -> f.doors.truncatedTo(DateUnit.SECOND)))
        .isEqualTo(LocalTime.of(23, 59, 59));
    assertThat(second(f -> f.doors.truncatedTo(DateUnit.HOUR))).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(first(f -> f.curfew.truncatedTo(DateUnit.HOUR).asText().coalesce("none")))
        .isEqualTo("none");
    assertThat(query().where(f -> f.doors.truncatedTo(DateUnit.HOUR).eq(f.doors)).list())
        .containsExactly(second);
    assertThat(first(f -> f.soundCheck.time().truncatedTo(DateUnit.MINUTE)))
        .isEqualTo(LocalTime.of(20, 17));
    assertThat(
            query()
                .values(f -> f.doors.truncatedTo(DateUnit.HOUR), f -> f.count())
                .orderBy(f -> f.doors.truncatedTo(DateUnit.HOUR).asc())
                .list())
        .containsExactly(new Pair<>(LocalTime.MIDNIGHT, 1L), new Pair<>(LocalTime.of(23, 0), 1L));
    for (DateUnit unit : List.of(DateUnit.YEAR, DateUnit.WEEK, DateUnit.DAY)) {
      assertThatThrownBy(() -> query().values(f -> f.doors.truncatedTo(unit)).list())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("A time has no " + unit.sql());
    }
  }

  @Test
  void halfAMicrosecondGoesToTheEvenOne() {
    for (int micros : List.of(1, 3, 5, -1, -5)) {
      Duration half = Duration.ofNanos(Math.round(Math.rint(micros / 2.0)) * 1000);
      Duration whole = Duration.ofNanos(micros * 1000L);
      assertThat(first(f -> f.startsAt.plus(whole).since(f.startsAt).dividedBy(2))).isEqualTo(half);
    }
  }

  @Test
  void datesFromText() {
    LocalDate day = LocalDate.of(2020, 2, 3);
    for (String text :
        List.of("2020-02-03", " 2020-2-3 ", "2020-02-03 10:00:00", "2020-2-03T9:30")) {
      assertThat(first(f -> value(text).asDate())).isEqualTo(day);
    }
    for (String text : List.of("2020-02-30", "2020-13-01", "0000-01-01")) {
      assertThatThrownBy(() -> first(f -> value(text).asDate()))
          .isInstanceOf(OutOfRangeException.class);
    }
    for (String text : List.of("", "tomorrow's", "2020-02-03x", "2020-02-")) {
      assertThatThrownBy(() -> first(f -> value(text).asDate()))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("invalid input syntax for type date: \"" + text + "\"");
    }
  }
}
