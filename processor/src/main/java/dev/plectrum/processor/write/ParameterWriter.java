package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.CheckPlanner;
import java.util.List;
import java.util.Set;

/** Writes how the parameters of a query are read and checked. */
final class ParameterWriter {
  private final Choices choices;
  private final CheckPlanner checks;

  ParameterWriter(Choices choices, Set<String> constants) {
    this.choices = choices;
    this.checks = new CheckPlanner(List.copyOf(constants));
  }

  List<FieldSpec> constants() {
    return CheckCalls.constants(checks);
  }

  // QueryValues query = new QueryValues(request);
  // String search = query.string("search");
  // int page = QueryValues.or(query.intValue("page"), 1);
  // Checks.atLeast(query.errors(), "page", page, 1, true, null);
  // query.throwIfAny();
  CodeBlock read(Route route, Locals locals) {
    List<RouteParameter.Value> parameters = route.queryParameters();
    parameters.forEach(parameter -> locals.of(parameter.name()));
    route.body().ifPresent(body -> locals.of(body.name()));
    if (parameters.isEmpty()) {
      return CodeBlock.of("");
    }
    String query = locals.fresh("query");
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T $L = new $T(request)", Library.QUERY_VALUES, query, Library.QUERY_VALUES);
    for (RouteParameter.Value parameter : parameters) {
      code.addStatement(
          "$T $L = $L", type(parameter), locals.of(parameter.name()), value(parameter, query));
    }
    for (RouteParameter.Value parameter : parameters) {
      if (!parameter.optional()) {
        String name = parameter.name();
        code.addStatement("$L.required($S, $L)", query, name, locals.of(name));
      }
    }
    for (RouteParameter.Value parameter : parameters) {
      CodeBlock errors = CodeBlock.of("$L.errors()", query);
      CodeBlock field = CodeBlock.of("$S", parameter.name());
      String local = locals.of(parameter.name());
      checks
          .checks(parameter.name(), parameter.type(), parameter.constraints())
          .forEach(check -> code.add(CheckCalls.call(check, errors, field, local)));
    }
    return code.addStatement("$L.throwIfAny()", query).build();
  }

  private static TypeName type(RouteParameter.Value parameter) {
    if (parameter.repeated()) {
      return ParameterizedTypeName.get(ClassName.get(List.class), Values.boxed(parameter.type()));
    }
    boolean primitive = parameter.type().primitive() && parameter.defaultValue() != null;
    return primitive ? Values.type(parameter.type()) : Values.boxed(parameter.type());
  }

  private CodeBlock value(RouteParameter.Value parameter, String query) {
    ValueType type = parameter.type();
    String name = parameter.name();
    if (parameter.repeated()) {
      return list(type, name, query);
    }
    CodeBlock read = single(type, CodeBlock.of("$S", name), query);
    if (parameter.defaultValue() == null) {
      return read;
    }
    CodeBlock literal = Values.literal(type, parameter.defaultValue());
    return CodeBlock.of("$T.or($L, $L)", Library.QUERY_VALUES, read, literal);
  }

  private CodeBlock list(ValueType type, String name, String query) {
    if (type.kind() == ValueType.Kind.STRING) {
      return CodeBlock.of("$L.strings($S)", query, name);
    }
    if (type.kind() == ValueType.Kind.ENUM) {
      return CodeBlock.of("$L.choices($S, $L)", query, name, choices.arguments(type));
    }
    return CodeBlock.of(
        "$L.list($S, $T::$L)",
        query,
        name,
        Library.QUERY_VALUES,
        Values.requestMethod(type.kind()));
  }

  private CodeBlock single(ValueType type, CodeBlock name, String query) {
    return type.kind() == ValueType.Kind.ENUM
        ? CodeBlock.of("$L.choice($L, $L)", query, name, choices.arguments(type))
        : CodeBlock.of("$L.$L($L)", query, Values.requestMethod(type.kind()), name);
  }
}
