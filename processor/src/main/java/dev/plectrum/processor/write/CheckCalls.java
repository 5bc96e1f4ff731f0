package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.plectrum.processor.plan.query.CheckPlan;
import dev.plectrum.processor.plan.query.CheckPlanner;
import dev.plectrum.processor.plan.query.ConstantPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the calls of the runtime's checks, and the constants they refer to. */
final class CheckCalls {
  private CheckCalls() {}

  // Checks.size(query.errors(), "search", search, 0, 50, null);
  static CodeBlock call(CheckPlan check, CodeBlock errors, CodeBlock field, String value) {
    if (!check.takesMessage()) {
      // Readers of JSON and of queries have refused such values already.
      return CodeBlock.of("");
    }
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("$T.$L($L, $L, $L", Library.CHECKS, check.method(), errors, field, value);
    check.arguments().forEach(argument -> call.add(", $L", argument));
    if (check.message() == null) {
      call.add(", null");
    } else {
      call.add(", $S", check.message());
    }
    return call.add(");\n").build();
  }

  static List<FieldSpec> constants(CheckPlanner planner) {
    return planner.constants().stream().map(CheckCalls::constant).toList();
  }

  private static FieldSpec constant(ConstantPlan constant) {
    Class<?> type = constant instanceof ConstantPlan.Decimal ? BigDecimal.class : Pattern.class;
    FieldSpec.Builder field =
        FieldSpec.builder(type, constant.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    if (constant instanceof ConstantPlan.Decimal decimal) {
      return field.initializer("new $T($S)", BigDecimal.class, decimal.value()).build();
    }
    ConstantPlan.Regexp regexp = (ConstantPlan.Regexp) constant;
    if (regexp.flags().isEmpty()) {
      return field.initializer("$T.compile($S)", Pattern.class, regexp.regexp()).build();
    }
    String flags =
        regexp.flags().stream().map(flag -> "Pattern." + flag).collect(Collectors.joining(" | "));
    return field.initializer("$T.compile($S, $L)", Pattern.class, regexp.regexp(), flags).build();
  }
}
