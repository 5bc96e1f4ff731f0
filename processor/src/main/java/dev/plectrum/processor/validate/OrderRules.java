package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.QueryProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlText;
import dev.plectrum.processor.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an order, an index or a unique constraint names is there and has a column. */
final class OrderRules {
  private final Report report;
  private final Model model;
  private final Function<JavaClass, Optional<Model>> models;

  /**
   * Rules for one model.
   *
   * @param models finds the model that a record is
   */
  OrderRules(Report report, Model model, Function<JavaClass, Optional<Model>> models) {
    this.report = report;
    this.model = model;
    this.models = models;
  }

  void check() {
    checkOrdering();
    for (Model.Columns index : model.indexes()) {
      check(plain(index.fields()), ModelProblem.COLUMN_MISSING);
      check(index.extras().include(), ModelProblem.COLUMN_MISSING);
      if (index.prefix()) {
        checkPrefix(index);
      }
    }
    for (Model.Columns unique : model.uniques()) {
      check(plain(unique.fields()), ModelProblem.COLUMN_MISSING);
      check(unique.extras().include(), ModelProblem.COLUMN_MISSING);
      unique.fields().stream()
          .filter(Model.Order::descending)
          .forEach(
              order -> report.add(ModelProblem.UNIQUE_DESCENDING, order.position(), order.field()));
    }
  }

  /** Those that are components; {@link SqlRules} sees to expressions. */
  private static List<Model.Order> plain(List<Model.Order> orders) {
    return orders.stream().filter(order -> !SqlText.isExpression(order.field())).toList();
  }

  private void checkOrdering() {
    Set<String> seen = new HashSet<>();
    for (Model.Order order : model.ordering()) {
      FieldPath path = FieldPath.of(model, order.field(), models);
      if (path instanceof FieldPath.Unknown unknown) {
        report.add(
            ModelProblem.FIELD_UNKNOWN,
            order.position(),
            unknown.owner().type().simpleName(),
            unknown.name(),
            Suggestion.of(unknown.name(), stored(unknown.owner())));
      } else if (path instanceof FieldPath.DeadEnd end && end.field() instanceof Field.Stored) {
        report.add(QueryProblem.COLUMN_GOES_ON, order.position(), end.displayName(), order.field());
      } else if (path instanceof FieldPath.DeadEnd
          || path instanceof FieldPath.Found found && found.isMany()) {
        report.add(
            ModelProblem.ORDER_BY_MANY, order.position(), model.type().simpleName(), order.field());
      } else if (!seen.add(order.field())) {
        report.add(ModelProblem.FIELD_NAMED_TWICE, order.position(), order.field());
      } else {
        checkEnd(order);
      }
    }
  }

  /** A key stands for the order of its rows, which may not go on to this model again. */
  private void checkEnd(Model.Order order) {
    next(model, order)
        .ifPresent(
            next -> {
              Set<Model> on = new HashSet<>();
              // Each loop is told once: of the model whose name comes first.
              if (returns(next, on)
                  && on.stream().allMatch(one -> one.type().compareTo(model.type()) >= 0)) {
                report.add(
                    ModelProblem.ORDER_LOOP,
                    order.position(),
                    model.type().simpleName(),
                    order.field(),
                    "that of " + next.type().simpleName());
              }
            });
  }

  /** Whether the order of a model leads back to this one; {@code on} gets the models on the way. */
  private boolean returns(Model at, Set<Model> on) {
    if (at.type().equals(model.type())) {
      return true;
    }
    if (!on.add(at)) {
      return false;
    }
    for (Model.Order order : at.ordering()) {
      Optional<Model> next = next(at, order);
      if (next.isPresent() && returns(next.get(), on)) {
        return true;
      }
    }
    on.remove(at);
    return false;
  }

  /** The model whose order a step stands for. */
  private Optional<Model> next(Model at, Model.Order order) {
    return FieldPath.of(at, order.field(), models) instanceof FieldPath.Found found
            && found.field() instanceof Field.Key key
        ? models.apply(key.target()).filter(target -> !target.ordering().isEmpty())
        : Optional.empty();
  }

  private void check(List<Model.Order> orders, ModelProblem withoutColumn) {
    Set<String> seen = new HashSet<>();
    for (Model.Order order : orders) {
      Optional<Field> field = model.field(order.field());
      String type = model.type().simpleName();
      if (field.isEmpty()) {
        report.add(
            ModelProblem.FIELD_UNKNOWN,
            order.position(),
            type,
            order.field(),
            Suggestion.of(order.field(), stored(model)));
      } else if (!(field.get() instanceof Field.Stored)) {
        report.add(withoutColumn, order.position(), type, order.field());
      } else if (!seen.add(order.field())) {
        report.add(ModelProblem.FIELD_NAMED_TWICE, order.position(), order.field());
      }
    }
  }

  private void checkPrefix(Model.Columns index) {
    Model.Order first = index.fields().get(0);
    Optional<Field> field = model.field(first.field());
    if (field.isEmpty()) {
      return;
    }
    boolean text =
        field.get() instanceof Field.Value value && value.type().kind() == ValueType.Kind.STRING;
    if (index.fields().size() > 1 || first.descending() || !text) {
      report.add(ModelProblem.PREFIX_INDEX, index.position(), first.field());
    }
  }

  private static List<String> stored(Model model) {
    return model.stored().stream().map(Field::name).toList();
  }
}
