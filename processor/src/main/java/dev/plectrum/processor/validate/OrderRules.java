package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlText;
import dev.plectrum.processor.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an order, an index or a unique constraint names is there and has a column. */
final class OrderRules {
  private final Report report;
  private final Model model;

  OrderRules(Report report, Model model) {
    this.report = report;
    this.model = model;
  }

  void check() {
    check(model.ordering(), ModelProblem.ORDER_BY_MANY);
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
            Suggestion.of(order.field(), stored()));
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

  private List<String> stored() {
    return model.stored().stream().map(Field::name).toList();
  }
}
