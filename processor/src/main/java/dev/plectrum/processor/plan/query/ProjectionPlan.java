package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ProjectedValue;
import dev.plectrum.processor.model.Projection;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is written for one projection.
 *
 * @param type the record
 * @param model the model whose values it is made of
 * @param constant the name of the only instance: {@code TRACK_LINE}
 * @param words what people call the rows
 * @param isPublic whether everybody can see the record
 * @param columns its components; none if a mistake was found
 */
public record ProjectionPlan(
    JavaClass type,
    JavaClass model,
    String constant,
    Words words,
    boolean isPublic,
    List<Column> columns) {
  public ProjectionPlan {
    columns = List.copyOf(columns);
  }

  /**
   * A component.
   *
   * @param expression what is asked for, of columns called {@code f}; a call of the record's own
   *     method if it begins with a dot
   * @param type what is read
   */
  public record Column(String expression, ValueType type, boolean nullable, boolean checked) {}

  /** Plans a projection in which no mistake was found. */
  public static ProjectionPlan of(
      Projection projection, Model model, Function<JavaClass, Optional<Model>> models) {
    List<Column> columns = new ArrayList<>();
    for (Projection.Component component : projection.components()) {
      columns.add(column(projection, component, model, models));
    }
    return new ProjectionPlan(
        projection.type(),
        model.type(),
        Names.constant(projection.type().simpleName()),
        Words.of(model.type().simpleName()),
        projection.reach() == Reach.PUBLIC,
        columns);
  }

  /** Plans what stands in for a projection with a mistake, so that others can name it. */
  public static ProjectionPlan shell(Projection projection, JavaClass model) {
    return new ProjectionPlan(
        projection.type(),
        model,
        Names.constant(projection.type().simpleName()),
        Words.of(model.simpleName()),
        projection.reach() == Reach.PUBLIC,
        List.of());
  }

  private static Column column(
      Projection projection,
      Projection.Component component,
      Model model,
      Function<JavaClass, Optional<Model>> models) {
    if (component.type() == null) {
      throw new IllegalStateException(component + " is no value");
    }
    Optional<Projection.Method> method = projection.method(component);
    if (method.isPresent()) {
      ValueType held = method.get().holds().orElseThrow();
      ValueType type = held.kind() == ValueType.Kind.DECIMAL ? held : component.type();
      return new Column("." + component.name() + "(f)", type, component.nullable(), true);
    }
    if (component.path().equals("*")) {
      return new Column("f.count()", component.type(), component.nullable(), false);
    }
    if (!(FieldPath.throughMany(model, component.path(), models)
        instanceof FieldPath.Found found)) {
      throw new IllegalStateException(component.path() + " leads nowhere");
    }
    ProjectedValue result =
        ProjectedValue.of(found, component.aggregate(), projection.isGrouped()).orElseThrow();
    ValueType type =
        component.type().kind() == ValueType.Kind.DECIMAL ? result.type() : component.type();
    return new Column(
        expression(found) + call(component.aggregate()), type, component.nullable(), false);
  }

  private static String expression(FieldPath.Found found) {
    StringBuilder chain = new StringBuilder("f");
    found.steps().forEach(step -> chain.append(".").append(step.name()).append("()"));
    Field field = found.field();
    chain.append(".").append(field.name());
    if (field instanceof Field.Key key) {
      chain.append("().").append(key.targetId());
    } else if (!(field instanceof Field.Value)) {
      chain.append("()");
    }
    return chain.toString();
  }

  private static String call(Projection.Aggregate aggregate) {
    return switch (aggregate) {
      case NONE -> "";
      case COUNT -> ".count()";
      case COUNT_DISTINCT -> ".countDistinct()";
      case SUM -> ".sum()";
      case AVG -> ".avg()";
      case MIN -> ".min()";
      case MAX -> ".max()";
    };
  }

  /** Whether the record reads a value of its own static method anywhere. */
  public boolean isShell() {
    return columns.isEmpty();
  }
}
