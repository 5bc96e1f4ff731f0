package dev.plectrum.processor.plan.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPlannerTest {
  private final CheckPlanner planner = new CheckPlanner(List.of("PRICE_MIN"));

  @Test
  void textIsCheckedForWhatNoDatabaseKeeps() {
    assertThat(planner.checks("name", ValueType.of(ValueType.Kind.STRING, false), List.of()))
        .containsExactly(CheckPlan.ofType("text"));
  }

  @Test
  void aSizeWithoutAMaximumSaysSo() {
    assertThat(check(ValueType.Kind.UUID, new Constraint.Size(3, Integer.MAX_VALUE, "No.")))
        .isEqualTo(CheckPlan.of("size", "No.", "3", "Integer.MAX_VALUE"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, 1, true",
    "1, false, 1, false",
    "0.5, true, 1, true",
    "0.5, false, 1, true",
    "-0.5, true, 0, true",
    "9000000000, true, 9000000000L, true",
    "-9223372036854775808, true, Long.MIN_VALUE, true",
    "1e30, true, Long.MAX_VALUE, true"
  })
  void aBoundOfAWholeNumberIsWhole(String bound, boolean inclusive, String java, String included) {
    assertThat(check(ValueType.Kind.INT, new Constraint.AtLeast(bound, inclusive, null)))
        .isEqualTo(CheckPlan.of("atLeast", null, java, included));
  }

  @Test
  void aMaximumIsRoundedDown() {
    assertThat(check(ValueType.Kind.SHORT, new Constraint.AtMost("99.5", false, null)))
        .isEqualTo(CheckPlan.of("atMost", null, "99", "true"));
  }

  @Test
  void aBoundOfADecimalIsAConstantWithANameOfItsOwn() {
    assertThat(check(ValueType.Kind.DECIMAL, new Constraint.AtLeast("0.00", true, null)))
        .isEqualTo(CheckPlan.of("atLeast", null, "PRICE_MIN_", "true"));
    assertThat(planner.constants()).containsExactly(new ConstantPlan.Decimal("PRICE_MIN_", "0.00"));
  }

  @Test
  void everyPatternIsAConstant() {
    check(ValueType.Kind.UUID, new Constraint.Matches("a", List.of(), null));
    check(ValueType.Kind.UUID, new Constraint.Matches("b", List.of("DOTALL"), null));

    assertThat(planner.constants())
        .containsExactly(
            new ConstantPlan.Regexp("PRICE_PATTERN", "a", List.of()),
            new ConstantPlan.Regexp("PRICE_PATTERN_", "b", List.of("DOTALL")));
  }

  private CheckPlan check(ValueType.Kind kind, Constraint constraint) {
    return planner.checks("price", ValueType.of(kind, false), List.of(constraint)).get(0);
  }
}
