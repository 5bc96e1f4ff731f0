package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.plectrum.processor.plan.query.CheckPlan;
import dev.plectrum.processor.plan.query.CheckPlanner;
import dev.plectrum.processor.plan.query.ConstantPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes the calls of the runtime's checks, and the constants they refer to. */
final class CheckCalls {
  /** Checks of what is no text. */
  private static final Set<String> OF_SIZES =
      Set.of("bytes", "someBytes", "elements", "someElements", "noNulls");

  private CheckCalls() {}

  /** The class that has a check. */
  static ClassName owner(CheckPlan check) {
    return OF_SIZES.contains(check.method()) ? Library.SIZES : Library.CHECKS;
  }

  // Checks.size(query.errors(), "search", search, 0, 50, null);
  static CodeBlock call(CheckPlan check, CodeBlock errors, CodeBlock field, String value) {
    if (!check.takesMessage()) {
      // Readers of JSON and of queries have refused such values already.
      return CodeBlock.of("");
    }
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("$T.$L($L, $L, $L", owner(check), check.method(), errors, field, value);
    check.arguments().forEach(argument -> call.add(", $L", argument));
    return call.add(", $L);\n", message(check)).build();
  }

  static List<FieldSpec> constants(CheckPlanner planner) {
    return planner.constants().stream().map(CheckCalls::constant).toList();
  }

  // "Must be short.", or null for the runtime's own words
  static CodeBlock message(CheckPlan check) {
    String message = check.message();
    return message == null ? CodeBlock.of("null") : TextLiteral.of(message);
  }

  // private static final Pattern CODE_PATTERN = Pattern.compile("[A-Z]+");
  // private static final BigDecimal UNIT_PRICE_MIN = new BigDecimal("0.00");
  static FieldSpec constant(ConstantPlan constant) {
    if (constant instanceof ConstantPlan.Decimal decimal) {
      return field(BigDecimal.class, constant)
          .initializer("new $T($S)", BigDecimal.class, decimal.value())
          .build();
    }
    ConstantPlan.Regexp regexp = (ConstantPlan.Regexp) constant;
    CodeBlock.Builder flags = CodeBlock.builder();
    for (int i = 0; i < regexp.flags().size(); i++) {
      flags.add(i == 0 ? ", $T.$L" : " | $T.$L", Pattern.class, regexp.flags().get(i));
    }
    return field(Pattern.class, constant)
        .initializer(
            "$T.compile($L$L)", Pattern.class, TextLiteral.of(regexp.regexp()), flags.build())
        .build();
  }

  private static FieldSpec.Builder field(Class<?> type, ConstantPlan constant) {
    return FieldSpec.builder(
        type, constant.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }
}
