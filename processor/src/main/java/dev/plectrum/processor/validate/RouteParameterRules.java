package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of the parameters of one route. */
final class RouteParameterRules {
  /** What a part of a path can be; other types have no single way to be written in one. */
  private static final Set<ValueType.Kind> PATH_KINDS =
      EnumSet.of(
          ValueType.Kind.LONG,
          ValueType.Kind.INT,
          ValueType.Kind.SHORT,
          ValueType.Kind.STRING,
          ValueType.Kind.UUID,
          ValueType.Kind.LOCAL_DATE,
          ValueType.Kind.ENUM);

  private final Report report;

  RouteParameterRules(Report report) {
    this.report = report;
  }

  /** Checks every parameter; its variables only where the path itself is well formed. */
  void check(Route route, boolean wellFormed) {
    if (wellFormed && route.handler().resolved()) {
      route.path().variables().forEach(variable -> checkVariable(route, variable));
    }
    for (RouteParameter parameter : route.handler().parameters()) {
      if (parameter instanceof RouteParameter.Unknown unknown) {
        report.add(
            RouteProblem.PARAMETER_UNSUPPLIED, unknown.position(), unknown.name(), unknown.type());
      } else if (parameter instanceof RouteParameter.Value value && wellFormed) {
        if (route.path().variables().contains(value.name())) {
          checkPathParameter(value);
        } else {
          checkQueryParameter(value);
        }
      }
    }
    checkBodies(route);
  }

  private void checkVariable(Route route, String variable) {
    boolean supplied =
        route.handler().parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.name().equals(variable)
                        && (parameter instanceof RouteParameter.Value
                            || parameter instanceof RouteParameter.Unknown));
    if (supplied) {
      return;
    }
    Optional<RouteParameter.Value> meant =
        route.queryParameters().stream().filter(value -> !value.optional()).findFirst();
    report.add(
        RouteProblem.VARIABLE_WITHOUT_PARAMETER,
        route.position(),
        variable,
        route.displayName(),
        route.handler().displayName(),
        meant
            .map(
                value ->
                    String.format(
                        "Rename the parameter \"%s\" to \"%s\", or write {%s} in the path.",
                        value.name(), variable, value.name()))
            .orElseGet(() -> String.format("Add a parameter \"%s\".", variable)));
  }

  private void checkPathParameter(RouteParameter.Value value) {
    if (value.repeated() || !PATH_KINDS.contains(value.type().kind())) {
      String single = value.type().javaName(!value.type().primitive());
      report.add(
          RouteProblem.PATH_PARAMETER_TYPE,
          value.position(),
          value.name(),
          value.repeated() ? "a list" : "a " + single,
          "a long, int, short, String, UUID, LocalDate or an enum");
    } else if (value.nullable()) {
      report.add(RouteProblem.PATH_PARAMETER_NULLABLE, value.position(), value.name());
    } else if (value.defaultValue() != null) {
      report.add(RouteProblem.PATH_PARAMETER_DEFAULT, value.position(), value.name());
    }
  }

  private void checkQueryParameter(RouteParameter.Value value) {
    if (value.nullable() && value.type().primitive() && !value.repeated()) {
      report.add(
          ModelProblem.PRIMITIVE_NULLABLE,
          value.position(),
          value.name(),
          value.type().javaName(false),
          value.type().javaName(true));
      return;
    }
    if (value.defaultValue() == null) {
      return;
    }
    if (value.repeated()) {
      report.add(RouteProblem.DEFAULT_ON_LIST, value.position(), value.name());
    }
  }

  private void checkBodies(Route route) {
    List<RouteParameter.Body> bodies = route.handler().parameters(RouteParameter.Body.class);
    if (bodies.isEmpty()) {
      return;
    }
    if (!route.method().hasBody()) {
      report.add(
          RouteProblem.BODY_NOT_ALLOWED,
          bodies.get(0).position(),
          route.method(),
          route.handler().displayName());
    } else if (bodies.size() > 1) {
      report.add(RouteProblem.BODY_TWICE, bodies.get(1).position(), route.handler().displayName());
    }
  }
}
