package dev.plectrum.processor.read;

import dev.plectrum.model.Deferrable;
import dev.plectrum.model.Index;
import dev.plectrum.model.Unique;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlText;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.read.FieldReader.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads the indexes and unique constraints of a model, over several components or expressions. */
final class ColumnsReader {
  private final Report report;
  private final FieldReader fields;
  private final String table;
  private final List<Slot> slots;

  ColumnsReader(Report report, FieldReader fields, String table, List<Slot> slots) {
    this.report = report;
    this.fields = fields;
    this.table = table;
    this.slots = slots;
  }

  /** Component names, each with {@code -} before it for descending. */
  static List<Model.Order> orders(Mark mark, String member) {
    return mark.texts(member).stream()
        .map(
            text -> {
              boolean descending = text.value().startsWith("-");
              String name = descending ? text.value().substring(1) : text.value();
              return new Model.Order(name.strip(), descending, text.position());
            })
        .toList();
  }

  /** The indexes of {@code @Model(indexes = …)}. */
  List<Model.Columns> indexes(Mark model) {
    List<Model.Columns> indexes = new ArrayList<>();
    for (Mark index : model.marks("indexes")) {
      List<Model.Order> orders = orders(index, "value");
      if (orders.isEmpty()) {
        if (index.has("value")) {
          report.add(
              ModelProblem.COLUMNS_EMPTY,
              index.position(),
              Index.class.getSimpleName(),
              "an index");
        }
        continue;
      }
      boolean prefix = index.flag("prefix");
      Model.Extras extras = extras(index, true, null);
      String name = fields.given(index, "index").orElseGet(() -> indexName(orders, prefix, extras));
      indexes.add(new Model.Columns(name, orders, prefix, extras, index.position()));
    }
    return indexes;
  }

  private String indexName(List<Model.Order> orders, boolean prefix, Model.Extras extras) {
    List<String> columns = columns(orders);
    if (isDetailed(orders, extras)) {
      return DatabaseNames.detailed(table, columns, details(columns, extras), "_idx");
    }
    return prefix
        ? DatabaseNames.prefixIndex(table, columns.get(0))
        : DatabaseNames.index(table, columns);
  }

  private static boolean isDetailed(List<Model.Order> orders, Model.Extras extras) {
    return !new Model.Columns("", orders, false, extras, Position.NONE).plain();
  }

  private static String details(List<String> columns, Model.Extras extras) {
    String condition = extras.condition();
    return String.join(",", columns) + (condition == null ? "" : " where " + condition);
  }

  /** The constraints of {@code @Model(unique = …)}. */
  List<Model.Columns> uniques(Mark model) {
    List<Model.Columns> uniques = new ArrayList<>();
    for (Mark unique : model.marks("unique")) {
      List<Model.Order> orders = orders(unique, "value");
      if (orders.isEmpty()) {
        report.add(
            ModelProblem.COLUMNS_EMPTY,
            unique.position(),
            Unique.class.getSimpleName(),
            "a unique constraint");
        continue;
      }
      uniques.add(unique(unique, orders, null, ""));
    }
    return uniques;
  }

  /** The constraints of components that say more than that no two rows share the value. */
  List<Model.Columns> ofComponents(TypeElement model) {
    List<Model.Columns> uniques = new ArrayList<>();
    for (GroupReader.Leaf leaf : GroupReader.leaves(model)) {
      VariableElement component = leaf.field();
      Mark mark = Mark.on(component, Unique.class).filter(FieldReader::isDetailed).orElse(null);
      String name = leaf.name();
      if (mark != null && slots.stream().anyMatch(slot -> isStored(slot, name))) {
        String prefix =
            stored(name)
                .filter(Field.Value.class::isInstance)
                .map(field -> ((Field.Value) field).part())
                .map(part -> part.group().prefix())
                .orElse("");
        List<Model.Order> orders = List.of(new Model.Order(name, false, mark.position()));
        uniques.add(unique(mark, orders, component, prefix));
      }
    }
    return uniques;
  }

  private Model.Columns unique(
      Mark mark, List<Model.Order> named, @Nullable VariableElement component, String prefix) {
    List<Model.Order> orders = mark.flag("ignoreCase") ? ignoringCase(mark, named) : named;
    Model.Extras extras = extras(mark, mark.flag("nullsDistinct"), deferral(mark));
    List<String> columns = columns(orders);
    if (extras.deferral() != null && isDetailed(orders, extras)) {
      report.add(ModelProblem.DEFERRABLE_INDEX, mark.position("deferrable"));
    }
    String name =
        fields
            .given(mark, "constraint")
            .map(given -> prefix + given)
            .orElseGet(
                () ->
                    isDetailed(orders, extras)
                        ? DatabaseNames.detailed(table, columns, details(columns, extras), "_uniq")
                        : component != null
                            ? DatabaseNames.uniqueColumn(table, columns.get(0))
                            : DatabaseNames.unique(table, columns));
    return new Model.Columns(name, orders, false, extras, mark.position());
  }

  private List<Model.Order> ignoringCase(Mark mark, List<Model.Order> orders) {
    List<Model.Order> lower = new ArrayList<>();
    boolean text = false;
    for (Model.Order order : orders) {
      boolean isText = isText(order.field());
      text |= isText || SqlText.isExpression(order.field());
      lower.add(
          isText
              ? new Model.Order("lower({" + order.field() + "})", false, order.position())
              : order);
    }
    boolean known = orders.stream().anyMatch(order -> isStored(order.field()));
    if (!text && known) {
      report.add(
          ModelProblem.IGNORE_CASE_OF_NO_TEXT, mark.position("ignoreCase"), orders.get(0).field());
    }
    return lower;
  }

  private static Model.@Nullable Deferral deferral(Mark unique) {
    String name = unique.constant("deferrable");
    return name == null || name.equals(Deferrable.NO.name()) ? null : Model.Deferral.valueOf(name);
  }

  private Model.Extras extras(Mark mark, boolean nullsDistinct, Model.@Nullable Deferral deferral) {
    String condition = mark.text("condition");
    return new Model.Extras(
        condition == null || condition.isEmpty() ? null : condition,
        nullsDistinct,
        orders(mark, "include"),
        deferral,
        mark.position("condition"));
  }

  /** The columns of these components; of an expression and one that does not exist, the text. */
  private List<String> columns(List<Model.Order> orders) {
    return orders.stream()
        .map(order -> (order.descending() ? "-" : "") + column(order.field()))
        .toList();
  }

  private String column(String component) {
    return stored(component).map(Field.Stored::column).orElse(component);
  }

  private boolean isStored(String component) {
    return stored(component).isPresent();
  }

  private static boolean isStored(Slot slot, String name) {
    return slot instanceof Slot.Ready ready
        && ready.field() instanceof Field.Stored stored
        && stored.name().equals(name);
  }

  private boolean isText(String component) {
    return stored(component)
        .filter(Field.Value.class::isInstance)
        .filter(field -> field.type().kind() == ValueType.Kind.STRING)
        .isPresent();
  }

  private Optional<Field.Stored> stored(String component) {
    for (Slot slot : slots) {
      if (isStored(slot, component)) {
        return Optional.of((Field.Stored) ((Slot.Ready) slot).field());
      }
    }
    return Optional.empty();
  }
}
