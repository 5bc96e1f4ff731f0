package dev.plectrum.query;

import static dev.plectrum.query.Expressions.jsonArray;
import static dev.plectrum.query.Expressions.jsonObject;
import static dev.plectrum.query.Expressions.pi;
import static dev.plectrum.query.Expressions.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.store.Concert;
import dev.plectrum.fixture.store.ConcertFields;
import dev.plectrum.json.JsonText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Functions have PostgreSQL's answers and its errors on every database. */
@ParameterizedClass
@EnumSource(Dialect.class)
class FunctionsTest extends ConcertExpressions {
  @Test
  void anglesAndLogarithms() {
    assertThat(number(first(f -> f.loudness.sin()))).isEqualTo(Math.sin(2.5), within(1e-12));
    assertThat(number(first(f -> f.seats.cos()))).isEqualTo(Math.cos(-7), within(1e-12));
    assertThat(number(first(f -> f.price.tan()))).isEqualTo(Math.tan(10), within(1e-12));
    assertThat(number(first(f -> f.loudness.cot()))).isEqualTo(1 / Math.tan(2.5), within(1e-12));
    assertThat(number(first(f -> f.discount.asin()))).isEqualTo(Math.asin(.125), within(1e-12));
    assertThat(number(first(f -> f.discount.acos()))).isEqualTo(Math.acos(.125), within(1e-12));
    assertThat(number(first(f -> f.seats.atan()))).isEqualTo(Math.atan(-7), within(1e-12));
    assertThat(number(first(f -> f.seats.atan2(f.loudness))))
        .isEqualTo(Math.atan2(-7, 2.5), within(1e-12));
    assertThat(number(first(f -> pi().degrees()))).isEqualTo(180);
    assertThat(number(first(f -> value(180).radians()))).isEqualTo(Math.PI);
    assertThat(number(first(f -> value(8).log(2)))).isEqualTo(3, within(1e-12));
    assertThat(number(first(f -> value(-8).power(3)))).isEqualTo(-512);
    assertThat(first(f -> f.warmth.sqrt().coalesce(-1.0))).isEqualTo(-1.0);
    // SQLite's own functions have null for all of these.
    List<Function<ConcertFields, DoubleExpression>> wrong =
        List.of(
            f -> f.seats.sqrt(),
            f -> f.seats.plus(7).ln(),
            f -> f.seats.ln(),
            f -> f.seats.log10(),
            f -> f.loudness.acos(),
            f -> f.loudness.asin(),
            f -> f.seats.power(0.5),
            f -> f.seats.plus(7).power(-1),
            f -> value(1000).exp());
    for (Function<ConcertFields, DoubleExpression> one : wrong) {
      assertThatThrownBy(() -> first(one)).isInstanceOf(DatabaseException.class);
    }
  }

  @Test
  void lettersAndDigests() {
    assertThat(first(f -> f.title.ord())).isEqualTo((int) 'É');
    assertThat(first(f -> value("🎻").ord())).isEqualTo("🎻".codePointAt(0));
    assertThat(first(f -> value("").ord())).isEqualTo(0);
    assertThat(first(f -> value("🎻".codePointAt(0)).chr())).isEqualTo("🎻");
    for (int none : List.of(0, -1, 0xD800, 0xDFFF, 0x110000)) {
      assertThatThrownBy(() -> first(f -> value(none).chr())).isInstanceOf(DatabaseException.class);
    }
    assertThat(first(f -> value("Ünïcødé\\").md5()))
        .isEqualTo(digest("MD5", "Ünïcødé\\"))
        .isNotEqualTo(first(f -> value("").md5()));
    assertThat(first(f -> f.title.sha224())).isEqualTo(digest("SHA-224", first.title()));
    assertThat(first(f -> f.title.sha256())).isEqualTo(digest("SHA-256", first.title()));
    assertThat(first(f -> f.title.sha384())).isEqualTo(digest("SHA-384", first.title()));
    assertThat(first(f -> f.title.sha512())).isEqualTo(digest("SHA-512", first.title()));
    assertThat(query().where(f -> f.note.md5().isNull()).count()).isEqualTo(1);
    if (dialect == Dialect.SQLITE) {
      assertThat(first(f -> f.title.sha1())).isEqualTo(digest("SHA-1", first.title()));
    }
  }

  /**
   * {@code Substr("name", StrIndex("name", Value("h")), 5)}, {@code LPad("name", Length("alias"))}.
   */
  @Test
  void placesAndLengthsAreExpressionsToo() {
    assertThat(first(f -> f.title.substring(f.title.indexOf("Paris")))).isEqualTo("Paris");
    assertThat(first(f -> f.title.substring(f.title.indexOf("Paris"), f.visitors.minus(5))))
        .isEqualTo("Pa");
    assertThat(first(f -> f.title.left(value(3)))).isEqualTo("Été");
    assertThat(first(f -> f.title.left(f.seats))).isEqualTo("Été ");
    assertThat(first(f -> f.title.right(f.title.length().minus(6)))).isEqualTo("Paris");
    assertThat(first(f -> value("ab").repeat(f.seats.abs().minus(4)))).isEqualTo("ababab");
    assertThat(first(f -> value("x").padLeft(f.seats.abs(), value("ab")))).isEqualTo("abababx");
    assertThat(first(f -> value("x").padRight(f.seats.abs(), value("ab")))).isEqualTo("xababab");
    assertThat(first(f -> f.title.left(f.seats.nullIf(-7)).coalesce("none"))).isEqualTo("none");
    assertThat(first(f -> value("x").padLeft(value(3), f.note).coalesce("none"))).isEqualTo("none");
    assertThat(number(first(f -> value(8).log(value(2))))).isEqualTo(3, within(1e-12));
    assertThat(query().where(f -> f.title.left(f.title.length()).eq(f.title)).count()).isEqualTo(2);
  }

  @Test
  void countsThatNoTextHasRoomForAreErrors() {
    long beyond = 0x1_0000_0003L;
    List<Function<ConcertFields, TextExpression>> wrong =
        List.of(
            f -> value("ab").repeat(value(beyond)),
            f -> value("ab").padLeft(value(beyond), value("x")),
            f -> value("ab").padRight(value(-beyond), value("x")),
            f -> value("ab").left(value(beyond)),
            f -> value("ab").right(value(-beyond)),
            f -> value("ab").substring(value(beyond)),
            f -> value("ab").substring(value(1L), value(beyond)),
            f -> value("ab").repeat(Integer.MAX_VALUE),
            f -> value("ab").repeat(value(600_000_000)),
            f -> value("ab").padLeft(Integer.MAX_VALUE, "x"),
            f -> value("ab").padRight(value(600_000_000), value("x")));
    for (Function<ConcertFields, TextExpression> one : wrong) {
      assertThatThrownBy(() -> first(one)).isInstanceOf(DatabaseException.class);
    }
    assertThat(first(f -> value("ab").repeat(value(-5)))).isEqualTo("");
    assertThat(first(f -> value("").repeat(Integer.MAX_VALUE))).isEqualTo("");
    assertThat(first(f -> value("ab").padLeft(value(-5), value("x")))).isEqualTo("");
    assertThat(first(f -> value("ab").padRight(Integer.MAX_VALUE, ""))).isEqualTo("ab");
  }

  private static String digest(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void valuesAreCollected() {
    assertThat(query().aggregate(f -> f.title.collect(f.title.desc())).size()).isEqualTo(2);
    List<Integer> seats = query().aggregate(f -> f.seats.collect(f.seats.asc()));
    assertThat(seats).containsExactly(-7, 100);
    List<Double> loudness = query().aggregate(f -> f.loudness.plus(0.2).collect(f.id.asc()));
    assertThat(loudness).containsExactlyInAnyOrder(2.5 + 0.2, -1.5 + 0.2);
    List<Double> thirds = query().aggregate(f -> f.loudness.dividedBy(3).collect());
    assertThat(thirds).containsExactlyInAnyOrder(2.5 / 3, -0.5);
    List<UUID> tickets = query().aggregate(f -> f.ticket.collect(f.visitors.desc()));
    assertThat(tickets).containsExactly(new UUID(1, 2), new UUID(3, 4));
    // Nulls are left out; where there is nothing else there is null, as in Django.
    List<Boolean> televised = query().aggregate(f -> f.televised.collect());
    assertThat(televised).containsExactly(true);
    assertThat(query().none().values(f -> f.sold.collect()).list()).isIn(List.of(), nulls());
    List<Long> none =
        query().where(f -> f.sold.isNull()).aggregate(f -> f.sold.collect().coalesce(List.of()));
    assertThat(none).isEmpty();
    assertThat(query().values(f -> f.mood, f -> f.stage.collect(f.stage.asc())).list()).hasSize(2);
  }

  @Test
  void valuesOfEveryKindAreCollected() {
    List<Concert> rows = query().orderBy(f -> f.visitors.asc()).list();
    assertThat(rows.size()).isGreaterThan(1);
    assertThat(collected(f -> f.day.collect(f.visitors.asc())))
        .isEqualTo(rows.stream().map(Concert::day).toList());
    assertThat(collected(f -> f.doors.collect(f.visitors.asc())))
        .isEqualTo(rows.stream().map(Concert::doors).toList());
    assertThat(collected(f -> f.startsAt.collect(f.visitors.asc())))
        .isEqualTo(rows.stream().map(Concert::startsAt).toList());
    assertThat(collected(f -> f.soundCheck.collect(f.visitors.asc())))
        .isEqualTo(rows.stream().map(Concert::soundCheck).toList());
    assertThat(collected(f -> f.price.collect(f.visitors.asc())))
        .as("with their two digits after the point")
        .isEqualTo(rows.stream().map(Concert::price).toList());
    assertThat(collected(f -> f.mood.collect(f.visitors.asc())))
        .isEqualTo(rows.stream().map(Concert::mood).toList());
    assertThat(collected(f -> f.startsAt.plus(Duration.ofHours(2)).since(f.startsAt).collect()))
        .hasSize(rows.size())
        .containsOnly(Duration.ofHours(2));
    List<LocalDate> rain = rows.stream().map(Concert::rainDay).filter(Objects::nonNull).toList();
    assertThat(collected(f -> f.rainDay.collect(f.rainDay.asc()).coalesce(List.of())))
        .containsExactlyInAnyOrderElementsOf(rain);
    assertThat(
            query()
                .values(f -> f.title, f -> f.day.collect().length())
                .having(f -> f.day.collect().contains(rows.get(0).day()))
                .list())
        .extracting(Pair::second)
        .contains(1);
  }

  private <E> List<E> collected(Function<ConcertFields, ArrayExpression<E>> values) {
    return query().aggregate(values);
  }

  private static List<Object> nulls() {
    List<Object> nulls = new ArrayList<>();
    nulls.add(null);
    return nulls;
  }

  @Test
  void rowsBecomeJson() {
    JsonNode made =
        query()
            .where(f -> f.id.eq(first.id()))
            .values(
                f ->
                    jsonObject(
                        entry("title", f.title.lower()),
                        entry("seats", f.seats.plus(1)),
                        entry("live", f.televised),
                        entry("note", f.note),
                        entry("ticket", f.ticket),
                        entry("day", f.day),
                        entry("inside", jsonObject(entry("mood", f.mood)))))
            .get();
    assertThat(made)
        .isEqualTo(
            JsonText.TREE.read(
                """
                {"title": "été à paris", "seats": -6, "live": true, "note": null,
                 "ticket": "00000000-0000-0001-0000-000000000002", "day": "2024-12-30",
                 "inside": {"mood": "QUIET"}}
                """));
    JsonNode all =
        query().aggregate(f -> jsonObject(entry("seats", f.seats)).collect(f.seats.desc()));
    assertThat(all).isEqualTo(JsonText.TREE.read("[{\"seats\": 100}, {\"seats\": -7}]"));
    assertThat(query().where(f -> jsonObject(entry("x", f.seats)).at("x").asLong().eq(100)).get())
        .isEqualTo(second);
    JsonNode array =
        query()
            .where(f -> f.id.eq(first.id()))
            .values(
                f ->
                    jsonArray(
                        f.title.lower(),
                        f.seats.plus(1),
                        f.televised,
                        f.note,
                        f.ticket,
                        jsonArray(f.mood, jsonArray())))
            .get();
    assertThat(array)
        .isEqualTo(
            JsonText.TREE.read(
                """
                ["été à paris", -6, true, null, "00000000-0000-0001-0000-000000000002",
                 ["QUIET", []]]
                """));
    assertThat(query().where(f -> jsonArray(f.seats, f.title).at(0).asLong().eq(100)).get())
        .isEqualTo(second);
    assertThatThrownBy(() -> jsonObject(entry("x", value(1)), entry("x", value(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"x\"");
  }

  @Test
  void aWindowHasSomethingInsteadOfNoRow() {
    assertThat(
            query()
                .orderBy(f -> f.seats.asc())
                .values(
                    f -> Window.all().orderBy(f.seats.asc()).lag(f.seats, 1, 0),
                    f -> Window.all().orderBy(f.seats.asc()).lead(f.title, 1, "none"),
                    f ->
                        Window.all().orderBy(f.seats.asc()).lead(f.visitors, 1, f.visitors.plus(1)))
                .list())
        .containsExactly(new Triple<>(0, second.title(), 0L), new Triple<>(-7, "none", 1L));
    assertThat(query().earliest(f -> f.mood.name().length().times(0), f -> f.seats))
        .contains(first);
    assertThat(query().latest(f -> f.mood.name().length().times(0), f -> f.seats)).contains(second);
    assertThatThrownBy(() -> query().latest()).hasMessageContaining("Concert");
    assertThatThrownBy(() -> query().limit(1).latest(f -> f.seats))
        .isInstanceOf(IllegalStateException.class);
    assertThat(query().where(f -> f.seats.in(f.standing, f.standing.minus(9))).get())
        .isEqualTo(first);
    assertThat(query().exclude(f -> f.seats.in(f.standing, f.standing.minus(9))).get())
        .isEqualTo(second);
  }
}
