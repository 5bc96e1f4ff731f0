package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonRecord;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of what goes in and out as JSON. */
final class JsonRules {
  private final Report report;
  private final AppRoutes app;
  private final Set<JavaClass> rejected = new HashSet<>();
  private final Set<JsonRecord.Component> withKey = new HashSet<>();

  JsonRules(Report report, AppRoutes app) {
    this.report = report;
    this.app = app;
    app.records().forEach(this::checkRecord);
    checkCodecs();
    app.columns().forEach(this::checkColumn);
  }

  private void checkColumn(AppRoutes.JsonColumn column) {
    for (JsonRecord inner : app.inside(column.type())) {
      boolean hasKey = inner.components().stream().anyMatch(one -> isKey(one.type()));
      if (inner.model() || hasKey) {
        report.add(
            ModelProblem.JSON_WITH_ROWS, column.position(), column.name(), inner.type().name());
        return;
      }
      boolean beside = inner.codec().packageName().equals(column.home());
      if (!beside && inner.reach() != Reach.PUBLIC) {
        report.add(
            RouteProblem.RECORD_NOT_VISIBLE,
            inner.position(),
            inner.type().name(),
            column.home(),
            "public");
        return;
      }
    }
  }

  /** The records in which nothing is wrong. */
  List<JsonRecord> sound() {
    return app.records().stream()
        .filter(
            record ->
                app.inside(new JsonType.Object(record.type(), false)).stream()
                    .noneMatch(inner -> rejected.contains(inner.type())))
        .toList();
  }

  private void checkRecord(JsonRecord record) {
    String home = app.app().type().packageName();
    if (!record.reach().isSeen(record.type(), home)) {
      report.add(
          RouteProblem.RECORD_NOT_VISIBLE,
          record.position(),
          record.type().name(),
          home,
          record.type().packageName().equals(home) ? "visible in its package" : "public");
      rejected.add(record.type());
    }
    for (JsonRecord.Component component : record.components()) {
      if (component.shown()) {
        checkComponent(record, component, component.type());
      }
    }
  }

  private void checkComponent(JsonRecord record, JsonRecord.Component component, JsonType type) {
    if (type instanceof JsonType.Many many) {
      checkComponent(record, component, many.element());
    } else if (type instanceof JsonType.Unsupported unsupported) {
      if (!record.model()) {
        report.add(
            RouteProblem.COMPONENT_UNSUPPORTED,
            component.position(),
            unsupported.written(),
            record.type().name() + "." + component.name());
      }
      rejected.add(record.type());
    } else if (type instanceof JsonType.Unresolved) {
      rejected.add(record.type());
    } else if (type instanceof JsonType.Value value
        && value.nullable()
        && value.type().primitive()
        && !record.model()) {
      report.add(
          ModelProblem.PRIMITIVE_NULLABLE,
          component.position(),
          record.type().name() + "." + component.name(),
          value.type().javaName(false),
          value.type().javaName(true));
      rejected.add(record.type());
    }
  }

  private void checkCodecs() {
    Map<JavaClass, JsonRecord> byCodec = new HashMap<>();
    for (JsonRecord record : app.records()) {
      JsonRecord other = byCodec.putIfAbsent(record.codec(), record);
      if (other != null) {
        report.add(
            RouteProblem.CODEC_TAKEN,
            record.position(),
            record.type(),
            other.type(),
            record.codec().simpleName());
        rejected.add(record.type());
      }
    }
  }

  /** Reports a body or a result that JSON has nothing for; false if the route cannot be written. */
  boolean check(Route route) {
    boolean sound = checkResult(route);
    for (RouteParameter.Body body : route.handler().parameters(RouteParameter.Body.class)) {
      if (route.method().hasBody()) {
        sound &= checkBody(body);
      }
    }
    return sound;
  }

  private boolean checkResult(Route route) {
    if (route.nullable()) {
      report.add(
          RouteProblem.RESULT_NULLABLE,
          route.handler().position(),
          route.handler().displayName(),
          resultName(route.result()));
      return false;
    }
    if (route.result() instanceof RouteResult.Page page
        && !page.reach().isSeen(page.model(), app.app().type().packageName())) {
      report.add(
          RouteProblem.RECORD_NOT_VISIBLE,
          route.handler().position(),
          page.model().name(),
          app.app().type().packageName(),
          "public");
      return false;
    }
    return !(route.result() instanceof RouteResult.Json json)
        || checkResult(route, json.type()) && isWritable(json.type());
  }

  private static String resultName(RouteResult result) {
    if (result instanceof RouteResult.Json json && json.type() instanceof JsonType.Object object) {
      return object.type().simpleName();
    }
    return result instanceof RouteResult.Text ? "String" : "…";
  }

  private boolean checkResult(Route route, JsonType type) {
    if (type instanceof JsonType.Many many) {
      return checkResult(route, many.element());
    }
    if (type instanceof JsonType.Unsupported unsupported) {
      report.add(
          RouteProblem.RESULT_UNSUPPORTED,
          route.handler().position(),
          route.handler().displayName(),
          unsupported.written());
      return false;
    }
    return !(type instanceof JsonType.Unresolved);
  }

  private boolean checkBody(RouteParameter.Body body) {
    if (body.type() instanceof JsonType.Unresolved) {
      return false;
    }
    if (!(body.type() instanceof JsonType.Object object)) {
      report.add(RouteProblem.BODY_NO_RECORD, body.position(), written(body.type()));
      return false;
    }
    if (object.nullable()) {
      report.add(RouteProblem.BODY_NULLABLE, body.position(), body.name());
      return false;
    }
    for (JsonRecord inner : app.inside(object)) {
      if (inner.model()) {
        report.add(RouteProblem.BODY_IS_MODEL, body.position(), inner.type().simpleName());
        return false;
      }
    }
    return isWritable(object) && hasNoKey(object);
  }

  private boolean hasNoKey(JsonType.Object body) {
    boolean sound = true;
    for (JsonRecord inner : app.inside(body)) {
      for (JsonRecord.Component component : inner.components()) {
        if (isKey(component.type())) {
          sound = false;
          if (withKey.add(component)) {
            report.add(
                RouteProblem.BODY_WITH_KEY,
                component.position(),
                inner.type().name() + "." + component.name());
          }
        }
      }
    }
    return sound;
  }

  private static boolean isKey(JsonType type) {
    return type instanceof JsonType.Many many
        ? isKey(many.element())
        : type instanceof JsonType.Key || type instanceof JsonType.Target;
  }

  private boolean isWritable(JsonType type) {
    return app.inside(type).stream().noneMatch(inner -> rejected.contains(inner.type()));
  }

  private static String written(JsonType type) {
    if (type instanceof JsonType.Unsupported unsupported) {
      return unsupported.written();
    }
    if (type instanceof JsonType.Array array) {
      return "List<" + written(array.element()) + ">";
    }
    if (type instanceof JsonType.Table table) {
      return "Map<String, " + written(table.element()) + ">";
    }
    if (type instanceof JsonType.Tree) {
      return "JsonNode";
    }
    if (type instanceof JsonType.Value value) {
      return value.type().javaName(!value.type().primitive());
    }
    if (type instanceof JsonType.Object object) {
      return object.type().simpleName();
    }
    return "a key";
  }
}
