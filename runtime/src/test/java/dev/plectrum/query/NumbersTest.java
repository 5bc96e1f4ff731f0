package dev.plectrum.query;

import static dev.plectrum.query.Expressions.jsonArray;
import static dev.plectrum.query.Expressions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.OutOfRangeException;
import dev.plectrum.fixture.store.ConcertFields;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Numbers at the ends of what there are any for, and as text: the same on both databases. */
@ParameterizedClass
@EnumSource(Dialect.class)
class NumbersTest extends ConcertExpressions {
  private <V> void beyond(Function<ConcertFields, ? extends Expression<V>> expression) {
    assertThatThrownBy(() -> first(expression)).isInstanceOf(OutOfRangeException.class);
  }

  @Test
  void floatingPointNumbersAsText() {
    List<Double> numbers =
        List.of(
            447.0,
            0.1,
            -0.5,
            1e14,
            123456789012345678.0,
            1e15,
            1e20,
            -1.5e300,
            1e-4,
            1.25e-5,
            5e-324,
            Double.MAX_VALUE,
            Double.MIN_NORMAL,
            0.1 + 0.2,
            2.0 / 3,
            9007199254740993.0,
            8.41e21,
            2.2250738585072011e-308);
    List<String> texts =
        List.of(
            "447",
            "0.1",
            "-0.5",
            "100000000000000",
            "1.2345678901234568e+17",
            "1e+15",
            "1e+20",
            "-1.5e+300",
            "0.0001",
            "1.25e-05",
            "5e-324",
            "1.7976931348623157e+308",
            "2.2250738585072014e-308",
            "0.30000000000000004",
            "0.6666666666666666",
            "9.007199254740992e+15",
            "8.409999999999999e+21",
            "2.225073858507201e-308");
    for (int i = 0; i < numbers.size(); i++) {
      double number = numbers.get(i);
      assertThat(first(f -> value(number).asText())).isEqualTo(texts.get(i));
    }
    assertThat(first(f -> f.loudness.asText())).isEqualTo("2.5");
    assertThat(first(f -> value(0.0).asText())).isEqualTo("0");
  }

  @Test
  void whatIsNoWholeNumberOfItsTypeIsRefused() {
    beyond(f -> value(1e308).asLong());
    beyond(f -> value(-1e19).asLong());
    beyond(f -> value(3e9).asInt());
    beyond(f -> value(3_000_000_000L).asInt());
    assertThatThrownBy(() -> query().where(f -> value(3_000_000_000L).asInt().gt(5)).count())
        .as("where nobody reads it, too")
        .isInstanceOf(OutOfRangeException.class);
    assertThat(first(f -> value(2.5).asLong())).isEqualTo(2L);
    assertThat(first(f -> value(-9.2e18).asLong())).isEqualTo(-9_200_000_000_000_000_000L);
    beyond(f -> value(Long.MIN_VALUE).negated());
    beyond(f -> value(Long.MIN_VALUE).abs());
    beyond(f -> value(Long.MIN_VALUE).dividedBy(-1));
    assertThat(first(f -> value(Long.MAX_VALUE).negated())).isEqualTo(-Long.MAX_VALUE);
    assertThat(first(f -> value(Long.MIN_VALUE).dividedBy(2))).isEqualTo(Long.MIN_VALUE / 2);
    assertThat(first(f -> f.seats.negated())).isEqualTo(-first.seats());
    assertThat(first(f -> f.seats.abs())).isEqualTo(Math.abs(first.seats()));
  }

  @Test
  void whatIsTooLargeOrTooSmallForAFloatingPointNumberIsRefused() {
    beyond(f -> value(1e308).times(10.0));
    beyond(f -> value(1e308).plus(1e308));
    beyond(f -> value(-1e308).minus(1e308));
    beyond(f -> value(1e-300).times(1e-300));
    beyond(f -> value(1e308).dividedBy(1e-10));
    beyond(f -> value(1e-308).dividedBy(1e300));
    assertThat(first(f -> f.loudness.times(4.0))).isEqualTo(10.0);
    assertThat(first(f -> f.loudness.times(0.0))).isEqualTo(0.0);
    assertThat(first(f -> f.loudness.minus(2.5))).isEqualTo(0.0);
    assertThat(first(f -> f.loudness.dividedBy(2))).isEqualTo(1.25);
    assertThat(first(f -> f.warmth.plus(1.0).coalesce(7.0))).isNotNull();

    query().update(f -> f.loudness.to(1e308));
    for (Function<ConcertFields, DoubleExpression> one :
        List.<Function<ConcertFields, DoubleExpression>>of(
            f -> f.loudness.sum(),
            f -> f.loudness.avg(),
            f -> f.loudness.times(-1.0).sum(),
            f -> f.loudness.plus(f.seats).sum(),
            f -> f.loudness.times(f.seats.sign()).stddev())) {
      assertThatThrownBy(() -> query().aggregate(one)).isInstanceOf(OutOfRangeException.class);
    }
    Double sum = query().aggregate(f -> f.loudness.sumDistinct());
    assertThat(sum).isEqualTo(1e308);
    Double average = query().aggregate(f -> f.loudness.avgDistinct());
    assertThat(average).isEqualTo(1e308);
    assertThatThrownBy(() -> query().update(f -> f.loudness.to(f.loudness.times(2.0))))
        .isInstanceOf(OutOfRangeException.class);
  }

  @Test
  void infinityIsNotStored() {
    for (double number : List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN)) {
      assertThatThrownBy(() -> query().update(f -> f.warmth.to(number)))
          .isInstanceOf(DatabaseException.class)
          .hasMessage("store.Concert.warmth: " + number + " cannot be stored.");
    }
    assertThat(query().where(f -> f.loudness.lt(Double.POSITIVE_INFINITY)).count()).isEqualTo(2);
  }

  @Test
  void numbersFromText() {
    assertThat(first(f -> value(" 1e3 ").asDouble())).isEqualTo(1000.0);
    assertThat(first(f -> value(".5").asDouble())).isEqualTo(0.5);
    assertThat(first(f -> value("0e-999").asDouble())).isEqualTo(0.0);
    assertThat(first(f -> value("-7").asLong())).isEqualTo(-7L);
    beyond(f -> value("1e400").asDouble());
    beyond(f -> value("1e-400").asDouble());
    beyond(f -> value("99999999999999999999").asLong());
    for (String text : List.of("", "x", "1.5.5", "e5", "\uFF11", "1 2", "--1")) {
      assertThatThrownBy(() -> first(f -> value(text).asDouble()))
          .isInstanceOf(DatabaseException.class);
      assertThatThrownBy(() -> first(f -> value(text).asLong()))
          .isInstanceOf(DatabaseException.class);
      assertThatThrownBy(() -> first(f -> value(text).asDecimal(2)))
          .isInstanceOf(DatabaseException.class);
    }
    assertThat(first(f -> value("12345678901234567").asDecimal(0)).toString())
        .isEqualTo("12345678901234567");
    assertThat(first(f -> value("2.675").asDecimal(2)).toString()).isEqualTo("2.68");
    if (dialect == Dialect.SQLITE) {
      for (String text : List.of("1e400", "0.1234567890123456789")) {
        assertThatThrownBy(() -> first(f -> value(text).asDecimal(2)))
            .isInstanceOf(DatabaseException.class)
            .hasMessageContaining("15 digits");
      }
    }
  }

  @Test
  void bitsAreMoved() {
    assertThat(first(f -> value(1L).shiftLeft(63))).isEqualTo(Long.MIN_VALUE);
    assertThat(first(f -> value(1).shiftLeft(31))).isEqualTo(Integer.MIN_VALUE);
    assertThat(first(f -> f.seats.shiftLeft(30))).isEqualTo(first.seats() << 30);
    assertThat(first(f -> f.stage.shiftLeft(15))).isEqualTo((short) (first.stage() << 15));
    assertThat(first(f -> value(-8).shiftRight(1))).isEqualTo(-4);
    for (int places : List.of(-1, 32, 64)) {
      assertThatThrownBy(() -> first(f -> f.seats.shiftLeft(places)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A number of 32 bits cannot be shifted by " + places + " places.");
    }
    assertThatThrownBy(() -> first(f -> f.visitors.shiftRight(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatADivisionLeavesOver() {
    assertThat(first(f -> f.loudness.mod(value(0.7)))).isEqualTo(0.4);
    assertThat(first(f -> value(-7.5).mod(value(2.0)))).isEqualTo(-1.5);
  }

  @Test
  void floatingPointNumbersInJson() {
    JsonNode numbers =
        (JsonNode)
            first(f -> jsonArray(value(1e20), value(447.0), value(1e-7), value(-2.5), f.warmth));
    assertThat(numbers.get(0).decimalValue()).isEqualByComparingTo("1e20");
    assertThat(numbers.get(1).isInt()).isTrue();
    assertThat(numbers.get(2).decimalValue()).isEqualByComparingTo("0.0000001");
    assertThat(numbers.get(3).decimalValue()).isEqualByComparingTo("-2.5");
    assertThat(numbers.get(4).isNull()).isEqualTo(first.warmth() == null);
  }
}
