package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.QueryProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ProjectedValue;
import dev.plectrum.processor.model.Projection;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a record has to be so that it can be made of values of a row. */
public final class ProjectionRules {
  private final Report report;
  private final Function<JavaClass, Optional<Model>> sound;
  private final Function<JavaClass, Optional<Model>> known;

  /**
   * Rules over the models that there are.
   *
   * @param known finds the model that a record is
   * @param sound the same, of those in which no mistake was found
   */
  public ProjectionRules(
      Report report,
      Function<JavaClass, Optional<Model>> known,
      Function<JavaClass, Optional<Model>> sound) {
    this.report = report;
    this.known = known;
    this.sound = sound;
  }

  /** Those in which no mistake was found. */
  public List<Projection> check(List<Projection> projections) {
    return projections.stream().filter(this::isSound).toList();
  }

  private boolean isSound(Projection projection) {
    JavaClass of = projection.model();
    String name = projection.type().simpleName();
    if (!projection.plain()) {
      report.add(QueryProblem.PROJECTION_IS_NO_RECORD, projection.position(), name);
    } else if (!projection.reach().isSeen(projection.type(), projection.type().packageName())) {
      report.add(QueryProblem.PROJECTION_HIDDEN, projection.position(), name);
    } else if (projection.components().isEmpty()) {
      report.add(QueryProblem.PROJECTION_EMPTY, projection.position(), name);
    } else if (of != null && known.apply(of).isEmpty()) {
      report.add(QueryProblem.PROJECTION_OF_NO_MODEL, projection.of(), name, of.simpleName());
    } else if (of != null) {
      return sound.apply(of).map(model -> isSound(projection, model)).orElse(false);
    }
    return false;
  }

  private boolean isSound(Projection projection, Model model) {
    boolean all = true;
    for (Projection.Component component : projection.components()) {
      all &= isSound(projection, component, model);
    }
    return all;
  }

  private boolean isSound(Projection projection, Projection.Component component, Model model) {
    Optional<Projection.Method> method = projection.method(component);
    if (method.isPresent()) {
      return isSound(projection, component, method.get(), model);
    }
    if (component.path().equals("*")) {
      return isCount(component) && isOf(projection, component, ProjectedValue.COUNT, "a count");
    }
    FieldPath path = FieldPath.throughMany(model, component.path(), sound);
    if (path instanceof FieldPath.Unknown unknown) {
      report.add(
          QueryProblem.COLUMN_UNKNOWN,
          component.position(),
          unknown.owner().type().simpleName(),
          unknown.name(),
          suggestion(component, unknown, model));
    } else if (path instanceof FieldPath.DeadEnd end) {
      report.add(
          QueryProblem.COLUMN_GOES_ON, component.position(), end.displayName(), component.path());
    } else if (path instanceof FieldPath.Found found) {
      return isSound(projection, component, found);
    }
    return false;
  }

  private boolean isCount(Projection.Component component) {
    if (component.aggregate() == Projection.Aggregate.COUNT) {
      return true;
    }
    report.add(
        QueryProblem.AGGREGATE_UNFIT,
        component.position(),
        component.aggregate() == Projection.Aggregate.NONE ? "value" : words(component),
        "*",
        "Rows can only be counted: as = Aggregate.COUNT.");
    return false;
  }

  private boolean isSound(
      Projection projection, Projection.Component component, FieldPath.Found found) {
    boolean single = component.aggregate() == Projection.Aggregate.NONE;
    if (single && (found.toMany().isPresent() || !(found.field() instanceof Field.Stored))) {
      report.add(
          QueryProblem.COLUMN_OF_MANY_ROWS,
          component.position(),
          component.path(),
          projection.type().simpleName() + "." + component.name());
      return false;
    }
    Optional<ProjectedValue> result =
        ProjectedValue.of(found, component.aggregate(), projection.isGrouped());
    if (result.isEmpty()) {
      report.add(
          QueryProblem.AGGREGATE_UNFIT,
          component.position(),
          words(component),
          component.path(),
          found.field() instanceof Field.Stored
              ? "SUM and AVG are for numbers, MIN and MAX for what has an order."
              : "Name a field of " + found.field().name() + ", or count them.");
      return false;
    }
    return isOf(
        projection,
        component,
        result.get(),
        single ? found.displayName() : "the " + words(component) + " of " + found.displayName());
  }

  /** Checks that a component can hold what it is made of. */
  private boolean isOf(
      Projection projection, Projection.Component component, ProjectedValue result, String source) {
    String name = projection.type().simpleName() + "." + component.name();
    if (!holds(component.type(), result.type())) {
      report.add(
          QueryProblem.COLUMN_OF_ANOTHER_TYPE,
          component.position(),
          name,
          component.typeName(),
          source,
          result.type().javaName(result.nullable()),
          written(result, component));
      return false;
    }
    if (result.nullable() && !component.nullable()) {
      report.add(
          QueryProblem.COLUMN_NULL,
          component.position(),
          name,
          source,
          written(new ProjectedValue(component.type(), true), component));
      return false;
    }
    return true;
  }

  private static String written(ProjectedValue result, Projection.Component component) {
    boolean nullable = result.nullable() || component.nullable();
    return (nullable ? "@Nullable " : "")
        + result.type().javaName(nullable)
        + " "
        + component.name();
  }

  /** Whether a component takes values of a column: of the same type, or of a narrower number. */
  static boolean holds(@Nullable ValueType component, ValueType column) {
    if (component == null) {
      return false;
    }
    return switch (component.kind()) {
      case LONG ->
          switch (column.kind()) {
            case LONG, INT, SHORT -> true;
            default -> false;
          };
      case INT -> column.kind() == ValueType.Kind.INT || column.kind() == ValueType.Kind.SHORT;
      case ENUM ->
          component.enumeration() != null
              && column.enumeration() != null
              && component.enumeration().type().equals(column.enumeration().type());
      default -> component.kind() == column.kind();
    };
  }

  private boolean isSound(
      Projection projection,
      Projection.Component component,
      Projection.Method method,
      Model model) {
    String fields = model.type().companion("Fields").simpleName();
    Optional<ValueType> held = method.holds();
    String fault =
        method.hidden()
            ? "is private"
            : !method.parameter().equals(fields)
                ? "takes " + method.parameter()
                : held.isEmpty() ? "returns " + method.result() : "";
    if (!fault.isEmpty()) {
      report.add(
          QueryProblem.EXPRESSION_UNFIT,
          method.position(),
          method.name(),
          projection.type().simpleName() + "." + component.name(),
          fault,
          component.type() == null ? "TextExpression" : expression(component.type()),
          fields);
      return false;
    }
    ProjectedValue result = new ProjectedValue(held.get(), false);
    return isOf(projection, component, result, method.name() + "(" + fields + ")");
  }

  private static String expression(ValueType type) {
    return switch (type.kind()) {
      case INT -> "IntExpression";
      case STRING -> "TextExpression";
      case LOCAL_DATE -> "DateExpression";
      case LOCAL_TIME -> "TimeExpression";
      case LOCAL_DATE_TIME -> "DateTimeExpression";
      case DECIMAL -> "DecimalExpression";
      case UUID -> "UuidExpression";
      case ENUM -> "EnumExpression<" + type.javaName(true) + ">";
      default -> type.javaName(true) + "Expression";
    };
  }

  private static String words(Projection.Component component) {
    return component.aggregate().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String suggestion(
      Projection.Component component, FieldPath.Unknown unknown, Model model) {
    // What a path looks like in Django.
    String dotted = component.path().replace("__", ".");
    if (!dotted.equals(component.path())
        && FieldPath.throughMany(model, dotted, sound) instanceof FieldPath.Found) {
      return "Did you mean \"" + dotted + "\"?";
    }
    List<String> names = new ArrayList<>();
    unknown.owner().fields().forEach(field -> names.add(field.name()));
    return Suggestion.of(unknown.name(), names);
  }
}
