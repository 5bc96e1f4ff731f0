package dev.plectrum.query;

import static dev.plectrum.query.Expressions.coalesce;
import static dev.plectrum.query.Expressions.concat;
import static dev.plectrum.query.Expressions.now;
import static dev.plectrum.query.Expressions.value;
import static dev.plectrum.query.Expressions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plectrum.config.SiteZone;
import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.OutOfRangeException;
import dev.plectrum.fixture.store.Concert;
import dev.plectrum.fixture.store.ConcertFields;
import dev.plectrum.fixture.store.Mood;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Expressions have the same value on every database, PostgreSQL's where they might differ. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ExpressionTest extends ConcertExpressions {
  @Test
  void aNumberThatItsTypeCannotHoldIsAnErrorAndNoOtherNumber() {
    assertThatThrownBy(
            () -> store.concerts.query().values(f -> f.standing.times(2_000_000_000)).list())
        .isInstanceOf(OutOfRangeException.class)
        .hasMessageContaining("store.Concert");
    assertThatThrownBy(
            () ->
                store.concerts.query().values(f -> f.standing.times(2_000_000_000)).stream()
                    .toList())
        .isInstanceOf(OutOfRangeException.class)
        .hasMessageContaining("store.Concert");
  }

  @Test
  void wholeNumbersAreCalculatedWith() {
    assertThat(first(f -> f.visitors.plus(1))).isEqualTo(8L);
    assertThat(first(f -> f.visitors.minus(f.seats))).isEqualTo(14L);
    assertThat(first(f -> f.visitors.times(3).minus(1))).isEqualTo(20L);
    assertThat(first(f -> f.visitors.dividedBy(2))).isEqualTo(3L);
    assertThat(first(f -> f.seats.dividedBy(2))).isEqualTo(-3);
    assertThat(first(f -> f.seats.mod(3))).isEqualTo(-1);
    assertThat(first(f -> f.seats.negated())).isEqualTo(7);
    assertThat(first(f -> f.seats.abs())).isEqualTo(7);
    assertThat(first(f -> f.seats.sign())).isEqualTo(-1);
    assertThat(first(f -> f.stage.plus(1))).isEqualTo((short) 4);
    assertThat(first(f -> f.seats.plus(f.standing))).isEqualTo(-5);
    assertThat(second(f -> f.seats.plus(f.standing))).isNull();
    assertThat(first(f -> f.visitors.power(2))).isEqualTo(49.0);
    assertThat(first(f -> f.visitors.plus(2).sqrt())).isEqualTo(3.0);
    assertThat(number(first(f -> value(1).exp().ln()))).isEqualTo(1.0, within(1e-12));
    assertThat(number(first(f -> value(1000).log10()))).isEqualTo(3.0, within(1e-12));
    assertThat(query().where(f -> f.visitors.plus(f.seats).eq(0)).list()).containsExactly(first);
    // SQLite has no error for it.
    if (dialect == Dialect.SQLITE) {
      assertThat(first(f -> f.visitors.dividedBy(0))).isNull();
    } else {
      assertThatThrownBy(() -> first(f -> f.visitors.dividedBy(0)))
          .isInstanceOf(DatabaseException.class);
    }
  }

  @Test
  void decimalsKeepTheirDigits() {
    assertThat(first(f -> f.price.plus(f.price))).hasToString("20.00");
    assertThat(first(f -> f.price.times(f.discount))).hasToString("1.25000");
    assertThat(first(f -> f.price.minus(f.discount))).hasToString("9.875");
    assertThat(first(f -> f.price.times(2))).hasToString("20.00");
    assertThat(first(f -> f.price.times(f.seats))).hasToString("-70.00");
    assertThat(first(f -> f.price.dividedBy(4))).hasToString("2.5");
    assertThat(number(first(f -> f.price.dividedBy(f.visitors))))
        .isEqualTo(10.0 / 7, within(1e-12));
    assertThat(first(f -> f.price.mod(3))).hasToString("1.00");
    assertThat(second(f -> f.price.plus(new BigDecimal("0.2")))).hasToString("0.30");
    assertThat(
            query()
                .where(f -> f.price.plus(new BigDecimal("0.2")).eq(new BigDecimal("0.3")))
                .list())
        .containsExactly(second);
    assertThat(first(f -> f.discount.round(2))).hasToString("0.13");
    assertThat(first(f -> f.discount.ceil())).hasToString("1");
    assertThat(first(f -> f.discount.floor())).hasToString("0");
    assertThat(first(f -> f.price.times(12).round(-2))).hasToString("100");
    assertThat(first(f -> f.visitors.asDecimal(2).dividedBy(2))).hasToString("3.5");
    assertThat(first(f -> f.discount.coalesce(new BigDecimal("1.5")))).hasToString("0.125");
    assertThat(second(f -> f.discount.coalesce(new BigDecimal("1.5")))).hasToString("1.500");
  }

  @Test
  void wholeNumbersAreRoundedToTens() {
    assertThat(first(f -> f.visitors.plus(358).round(-1))).isEqualTo(370L);
    assertThat(first(f -> f.visitors.plus(358).round(-3))).isEqualTo(0L);
    assertThat(number(first(f -> f.seats.round(-1)))).isEqualTo(-10);
    assertThat(number(first(f -> f.seats.round(2)))).isEqualTo(-7);
    assertThat(first(f -> f.visitors.times(0).plus(9223372036854775804L).round(-1)))
        .isEqualTo(9223372036854775800L);
    assertThatThrownBy(() -> first(f -> f.visitors.times(0).plus(Long.MAX_VALUE).round(-1)))
        .isInstanceOf(OutOfRangeException.class);
  }

  @Test
  void fractionsAreCalculatedWith() {
    assertThat(first(f -> f.loudness.times(2))).isEqualTo(5.0);
    assertThat(first(f -> f.loudness.plus(0.25))).isEqualTo(2.75);
    assertThat(first(f -> f.loudness.dividedBy(f.seats))).isEqualTo(2.5 / -7);
    assertThat(second(f -> f.loudness.abs())).isEqualTo(1.5);
    assertThat(second(f -> f.loudness.ceil())).isEqualTo(-1.0);
    assertThat(second(f -> f.loudness.floor())).isEqualTo(-2.0);
    assertThat(first(f -> f.loudness.round())).isEqualTo(3.0);
    assertThat(first(f -> f.loudness.asInt())).isIn(2, 3);
    assertThat(query().where(f -> f.loudness.lt(-1.0)).list()).containsExactly(second);
    assertThat(first(f -> f.seats.asDouble().dividedBy(2))).isEqualTo(-3.5);
  }

  @Test
  void textIsWorkedOn() {
    assertThat(first(f -> f.title.lower())).isEqualTo("été à paris");
    assertThat(first(f -> f.title.upper())).isEqualTo("ÉTÉ À PARIS");
    assertThat(first(f -> f.title.length())).isEqualTo(11);
    assertThat(second(f -> f.title.trim())).isEqualTo("trim me");
    assertThat(second(f -> f.title.trimLeft())).isEqualTo("trim me  ");
    assertThat(second(f -> f.title.trimRight())).isEqualTo("  trim me");
    assertThat(first(f -> f.title.substring(5))).isEqualTo("à Paris");
    assertThat(first(f -> f.title.substring(5, 1))).isEqualTo("à");
    assertThat(first(f -> f.title.substring(-1, 3))).isEqualTo("É");
    assertThat(first(f -> f.title.left(3))).isEqualTo("Été");
    assertThat(first(f -> f.title.left(0))).isEqualTo("");
    assertThat(first(f -> f.title.left(-6))).isEqualTo("Été à");
    assertThat(first(f -> f.title.right(5))).isEqualTo("Paris");
    assertThat(first(f -> f.title.right(0))).isEqualTo("");
    assertThat(first(f -> f.title.right(99))).isEqualTo("Été à Paris");
    assertThat(first(f -> f.title.replace("Paris", "Rome"))).isEqualTo("Été à Rome");
    assertThat(second(f -> f.note.padLeft(7, "ab"))).isEqualTo("abanote");
    assertThat(second(f -> f.note.padRight(7, "ab"))).isEqualTo("noteaba");
    assertThat(second(f -> f.note.padLeft(2, "ab"))).isEqualTo("no");
    assertThat(second(f -> f.note.repeat(2))).isEqualTo("notenote");
    assertThat(second(f -> f.note.repeat(-1))).isEqualTo("");
    assertThat(first(f -> f.title.reverse())).isEqualTo("siraP à étÉ");
    assertThat(first(f -> f.title.indexOf("P"))).isEqualTo(7);
    assertThat(first(f -> f.title.indexOf("x"))).isEqualTo(0);
    assertThat(first(f -> concat(f.title, value("-"), f.note))).isEqualTo("Été à Paris-");
    assertThat(second(f -> f.note.concat("!"))).isEqualTo("note!");
    assertThat(first(f -> f.note.upper())).isNull();
    assertThat(first(f -> f.note.coalesce("none"))).isEqualTo("none");
    assertThat(first(f -> coalesce(f.note, f.title))).isEqualTo("Été à Paris");
    assertThat(second(f -> f.note.nullIf("note"))).isNull();
    assertThat(first(f -> f.visitors.asText())).isEqualTo("7");
    assertThat(first(f -> f.televised.asText())).isEqualTo("true");
    assertThat(first(f -> f.ticket.asText())).isEqualTo(new UUID(1, 2).toString());
    assertThat(first(f -> value("12").asLong().plus(1))).isEqualTo(13L);
    assertThat(query().where(f -> f.title.upper().startsWith("ÉTÉ")).list()).containsExactly(first);
    assertThat(query().orderBy(f -> f.title.length().desc(), f -> f.seats.asc()).list())
        .containsExactly(first, second);
    assertThatThrownBy(() -> first(f -> f.title.collate("x\"; DROP")))
        .isInstanceOf(IllegalArgumentException.class);
    String c = dialect == Dialect.SQLITE ? "NOCASE" : "C";
    assertThat(query().orderBy(f -> f.title.collate(c).asc()).list())
        .containsExactly(second, first);
  }

  @Test
  void regularExpressionsAreSearchedFor() {
    assertThat(query().where(f -> f.title.regex("^.t. à P.*s$")).list()).containsExactly(first);
    assertThat(query().where(f -> f.title.regex("^ÉTÉ")).list()).isEmpty();
    assertThat(query().where(f -> f.title.iregex("^ÉTÉ")).list()).containsExactly(first);
    assertThat(query().where(f -> f.title.regex("[0-9]")).list()).isEmpty();
    assertThatThrownBy(() -> query().where(f -> f.title.regex("(")).list())
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void datesAreTakenApart() {
    assertThat(first(f -> f.day.year())).isEqualTo(2024);
    assertThat(first(f -> f.day.isoYear())).isEqualTo(2025);
    assertThat(first(f -> f.day.week())).isEqualTo(1);
    assertThat(first(f -> f.day.quarter())).isEqualTo(4);
    assertThat(first(f -> f.day.month())).isEqualTo(12);
    assertThat(first(f -> f.day.day())).isEqualTo(30);
    assertThat(first(f -> f.day.dayOfYear())).isEqualTo(365);
    assertThat(first(f -> f.day.isoWeekday())).isEqualTo(1);
    assertThat(first(f -> f.day.weekday())).isEqualTo(2);
    assertThat(first(f -> f.doors.hour())).isEqualTo(18);
    assertThat(first(f -> f.doors.minute())).isEqualTo(5);
    assertThat(first(f -> f.doors.second())).isEqualTo(9);
    assertThat(first(f -> f.soundCheck.year())).isEqualTo(1969);
    assertThat(first(f -> f.soundCheck.date())).isEqualTo(LocalDate.of(1969, 7, 20));
    assertThat(first(f -> f.soundCheck.time())).isEqualTo(LocalTime.of(20, 17, 40));
    assertThat(first(f -> f.soundCheck.hour())).isEqualTo(20);
    assertThat(second(f -> f.soundCheck.truncatedTo(DateUnit.QUARTER)))
        .isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0));
    assertThat(first(f -> f.day.truncatedTo(DateUnit.MONTH))).isEqualTo(LocalDate.of(2024, 12, 1));
    assertThat(second(f -> f.day.truncatedTo(DateUnit.WEEK))).isEqualTo(LocalDate.of(2024, 2, 26));
    assertThat(second(f -> f.day.plusDays(1))).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(second(f -> f.day.minusDays(60))).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(first(f -> f.day.plusDays(f.visitors))).isEqualTo(LocalDate.of(2025, 1, 6));
    assertThat(first(f -> f.day.minusDays(f.seats))).isEqualTo(LocalDate.of(2025, 1, 6));
    assertThat(first(f -> f.day.plusDays(f.stage.asLong().times(10L))))
        .isEqualTo(LocalDate.of(2025, 1, 29));
    assertThat(first(f -> f.day.plusDays(f.sold))).isNull();
    assertThat(query().where(f -> f.day.plusDays(f.visitors).eq(f.rainDay)).list())
        .containsExactly(first);
    assertThat(first(f -> f.rainDay.daysSince(f.day))).isEqualTo(7);
    assertThat(second(f -> f.rainDay.daysSince(f.day))).isNull();
    assertThat(query().where(f -> f.day.month().eq(2)).list()).containsExactly(second);
    assertThat(query().where(f -> f.startsAt.year().lt(1970)).list()).containsExactly(second);
  }

  @Test
  void instantsHaveTheDaysOfTheTimeZone() {
    assertThat(first(f -> f.startsAt.year())).isEqualTo(2024);
    assertThat(first(f -> f.startsAt.second())).isEqualTo(0);
    assertThat(second(f -> f.startsAt.second())).isEqualTo(59);
    ZoneId paris = ZoneId.of("Europe/Paris");
    assertThat(SiteZone.within(paris, () -> first(f -> f.startsAt.year()))).isEqualTo(2025);
    assertThat(first(f -> f.startsAt.in(ZoneOffset.ofHours(2)).hour())).isEqualTo(1);
    assertThat(first(f -> f.startsAt.in(ZoneId.of("UTC-05:30")).hour())).isEqualTo(18);
    assertThat(first(f -> f.startsAt.in(ZoneOffset.UTC).hour())).isEqualTo(23);
    assertThat(first(f -> f.startsAt.year())).isEqualTo(2024);
    store.database.useTimeZone(paris);
    assertThat(first(f -> f.startsAt.year())).isEqualTo(2025);
    assertThat(first(f -> f.startsAt.hour())).isEqualTo(0);
    assertThat(first(f -> f.startsAt.date())).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(first(f -> f.startsAt.truncatedTo(DateUnit.DAY)))
        .isEqualTo(Instant.parse("2024-12-31T23:00:00Z"));
    assertThat(first(f -> f.startsAt.in(ZoneId.of("America/New_York"))))
        .isEqualTo(LocalDateTime.of(2024, 12, 31, 18, 30, 0, 500_000_000));
    assertThat(query().where(f -> f.startsAt.date().eq(LocalDate.of(2025, 1, 1))).list())
        .containsExactly(first);
    // The day on which Paris puts its clocks forward has 23 hours.
    store.concerts.update(second, d -> d.startsAt(Instant.parse("2024-03-31T01:30:00Z")));
    assertThat(second(f -> f.startsAt.hour())).isEqualTo(3);
    assertThat(second(f -> f.startsAt.truncatedTo(DateUnit.DAY)))
        .isEqualTo(Instant.parse("2024-03-30T23:00:00Z"));
  }

  /** Days that begin late or are left out, and clocks that are put by half an hour. */
  @Test
  void instantsHaveTheDaysAndHoursOfTheirZone() {
    String[][] rows = {
      // In São Paulo midnight was left out, on Samoa a whole day.
      {"America/Sao_Paulo", "2018-11-04T03:20:00Z", "2018-11-04", "03:00:00Z", "03:00:00Z"},
      {"America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03", "03:00:00Z", "02:00:00Z"},
      {"Pacific/Apia", "2011-12-30T10:20:00Z", "2011-12-31", "10:00:00Z", "10:00:00Z"},
      {"Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29", "10:00:00Z", "09:00:00Z"},
      {"Australia/Lord_Howe", "2024-04-06T15:00:00Z", "2024-04-07", "13:00:00Z", "14:30:00Z"},
      {"Australia/Lord_Howe", "2024-10-05T15:30:00Z", "2024-10-06", "13:30:00Z", "15:00:00Z"},
      {"Asia/Kathmandu", "1985-12-31T18:40:00Z", "1986-01-01", "18:30:00Z", "18:15:00Z"},
      {"Africa/Monrovia", "1960-01-01T00:44:29Z", "1959-12-31", "00:44:30Z", "23:44:30Z"},
    };
    for (String[] row : rows) {
      Instant at = Instant.parse(row[1]);
      store.concerts.update(second, d -> d.startsAt(at));
      SiteZone.within(
          ZoneId.of(row[0]),
          () -> {
            assertThat(second(f -> f.startsAt.date()))
                .as(row[1])
                .isEqualTo(LocalDate.parse(row[2]));
            assertThat(second(f -> f.startsAt.truncatedTo(DateUnit.DAY)).toString())
                .as(row[1])
                .endsWith(row[3]);
            assertThat(second(f -> f.startsAt.truncatedTo(DateUnit.HOUR)).toString())
                .as(row[1])
                .endsWith(row[4]);
            assertThat(second(f -> f.startsAt.hour()))
                .isEqualTo(at.atZone(ZoneId.of(row[0])).getHour());
            return row;
          });
    }
  }

  @Test
  void timesAreCalculatedWith() {
    assertThat(first(f -> f.startsAt.plus(Duration.ofMinutes(30).plusNanos(500_001_000))))
        .isEqualTo(Instant.parse("2025-01-01T00:00:01.000001Z"));
    assertThat(first(f -> f.startsAt.minus(Duration.ofDays(1))))
        .isEqualTo(Instant.parse("2024-12-30T23:30:00.5Z"));
    assertThat(first(f -> f.endsAt.microsecondsSince(f.startsAt)))
        .isEqualTo(Duration.ofMinutes(150).toNanos() / 1000 - 500_000);
    assertThat(second(f -> f.endsAt.microsecondsSince(f.startsAt))).isNull();
    assertThat(query().where(f -> f.startsAt.lt(now())).count()).isEqualTo(2);
    assertThat(query().where(f -> f.createdAt.lte(now())).count()).isEqualTo(2);
    assertThat(query().where(f -> f.createdAt.gt(now().minus(Duration.ofHours(1)))).count())
        .isEqualTo(2);
    Instant now = (Instant) first(f -> now());
    assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aCaseDecides() {
    Function<ConcertFields, TextExpression> size =
        f -> when(f.seats.gt(50), "large").when(f.seats.gte(0), "small").otherwise(f.title);
    assertThat(first(size)).isEqualTo("Été à Paris");
    assertThat(second(size)).isEqualTo("large");
    assertThat(second(f -> when(f.seats.lt(0), 1).orNull())).isNull();
    assertThat(query().where(f -> size.apply(f).eq("large")).list()).containsExactly(second);
    assertThat(query().orderBy(f -> when(f.seats.lt(0), 2).otherwise(1).asc()).list())
        .containsExactly(second, first);
    assertThat(first(f -> when(f.seats.lt(0), f.price).otherwise(f.discount)))
        .hasToString("10.000");
    assertThat(first(f -> f.mood)).isEqualTo(Mood.QUIET);
    assertThat(first(f -> when(f.seats.gt(0), f.encore).otherwise(f.mood))).isEqualTo(Mood.QUIET);
    assertThat(first(f -> BooleanExpression.of(f.note.eq("x")))).isEqualTo(false);
    assertThat(first(f -> BooleanExpression.of(f.note.isNull().and(f.seats.lt(0)))))
        .isEqualTo(true);
  }

  @Test
  void theLargerAndTheSmallerLeaveNullsOut() {
    assertThat(first(f -> f.seats.greatest(f.standing))).isEqualTo(2);
    assertThat(first(f -> f.seats.least(f.standing))).isEqualTo(-7);
    assertThat(second(f -> f.seats.greatest(f.standing))).isEqualTo(100);
    assertThat(second(f -> f.standing.least(f.seats))).isEqualTo(100);
    assertThat(second(f -> f.standing.least(f.standing))).isNull();
    assertThat(first(f -> f.title.greatest("Z"))).isEqualTo("Été à Paris");
    assertThat(first(f -> f.rainDay.greatest(f.day))).isEqualTo(LocalDate.of(2025, 1, 6));
  }

  @Test
  void nullComparesAsInDjango() {
    assertThat(query().where(f -> f.note.eq((String) null)).list()).containsExactly(first);
    assertThat(query().where(f -> f.note.iexact((String) null)).list()).containsExactly(first);
    assertThat(query().where(f -> f.note.ne((String) null)).list()).containsExactly(second);
    assertThat(query().where(f -> f.note.isNull(true)).list()).containsExactly(first);
    assertThat(query().where(f -> f.note.isNull(false)).list()).containsExactly(second);
    List<String> values = new ArrayList<>(Arrays.asList("note", null));
    assertThat(query().where(f -> f.note.in(values)).list()).containsExactly(second);
    assertThat(query().exclude(f -> f.note.in(values)).list()).containsExactly(first);
    assertThat(query().where(f -> f.note.in(Arrays.asList((String) null))).list()).isEmpty();
    assertThat(query().where(f -> f.seats.ne(f.standing)).list()).hasSize(2);
    assertThat(query().where(f -> f.sold.gt(f.visitors)).list()).containsExactly(second);
    assertThat(query().orderBy(f -> f.note.asc().nullsFirst()).list())
        .containsExactly(first, second);
  }

  @Test
  void rowsAreUpdatedWithExpressions() {
    long changed =
        query()
            .where(f -> f.seats.gt(0))
            .update(
                f -> f.price.to(f.price.times(2)),
                f -> f.visitors.to(f.visitors.plus(f.seats)),
                f -> f.title.to("x"),
                f -> f.note.toNull());
    assertThat(changed).isEqualTo(1);
    Concert now = store.concerts.get(second.id());
    assertThat(now.price()).isEqualTo("0.20");
    assertThat(now.visitors()).isEqualTo(100);
    assertThat(now.title()).isEqualTo("x");
    assertThat(now.note()).isNull();
    assertThat(store.concerts.get(first.id())).isEqualTo(first);
    assertThatThrownBy(() -> query().update(f -> f.title.toNull()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("store.Concert.title cannot be null.");
    assertThat(query().orderBy(f -> f.seats.asc()).limit(1).delete()).isEqualTo(1);
    assertThat(query().list()).extracting(Concert::id).containsExactly(second.id());
    assertThat(query().none().delete()).isZero();
    assertThat(query().delete()).isEqualTo(1);
  }
}
