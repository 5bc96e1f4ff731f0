package dev.plectrum.processor.read;

import dev.plectrum.model.Check;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlText;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.read.FieldReader.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads {@code @Check} on a model and on its components. */
final class CheckReader {
  private final Report report;
  private final FieldReader fields;
  private final String table;
  private final List<Slot> slots;

  CheckReader(Report report, FieldReader fields, String table, List<Slot> slots) {
    this.report = report;
    this.fields = fields;
    this.table = table;
    this.slots = slots;
  }

  /** The checks of the model first, and then those of its components in order. */
  List<Model.Check> read(TypeElement model) {
    List<Model.Check> checks = new ArrayList<>(ofType(model, ""));
    for (VariableElement component : ModelReader.components(model)) {
      GroupReader.record(component)
          .ifPresent(record -> checks.addAll(ofType(record, component.getSimpleName() + ".")));
    }
    for (GroupReader.Leaf leaf : GroupReader.leaves(model)) {
      VariableElement component = leaf.field();
      String within = leaf.name().substring(0, leaf.name().indexOf('.') + 1);
      for (Mark mark : marks(component)) {
        String said = mark.text("value");
        String sql =
            said == null || said.isBlank() ? ofConstraints(leaf.name()) : inModel(said, within);
        if (!sql.isEmpty()) {
          checks.add(check(mark, sql, within));
        } else if (said != null) {
          report.add(ModelProblem.CHECK_EMPTY, mark.position(), ConstraintReader.nameOf(component));
        }
      }
    }
    return checks;
  }

  /**
   * The checks of a model, or of the record of a group in it.
   *
   * @param within what the names of the group's columns begin with
   */
  private List<Model.Check> ofType(TypeElement type, String within) {
    List<Model.Check> checks = new ArrayList<>();
    for (Mark mark : marks(type)) {
      String sql = mark.text("value");
      if (sql == null) {
        continue;
      }
      if (sql.isBlank()) {
        report.add(ModelProblem.CHECK_EMPTY, mark.position(), type.getSimpleName().toString());
      } else {
        checks.add(check(mark, inModel(sql, within), within));
      }
    }
    return checks;
  }

  /** SQL over the components of a group as SQL over those of the model. */
  private String inModel(String sql, String within) {
    if (within.isEmpty()) {
      return sql;
    }
    List<String> names = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot instanceof Slot.Ready ready && ready.field().name().startsWith(within)) {
        names.add(ready.field().name().substring(within.length()));
      }
    }
    SqlText text = SqlText.of(sql, names, within);
    return text.mistake() == null && text.unknown().isEmpty() ? text.sql() : sql;
  }

  private static List<Mark> marks(Element element) {
    List<Mark> marks = new ArrayList<>();
    Mark.on(element, Check.class).ifPresent(marks::add);
    Mark.on(element, Check.List.class).ifPresent(list -> marks.addAll(list.marks("value")));
    return marks;
  }

  private Model.Check check(Mark mark, String sql, String within) {
    List<String> names =
        slots.stream().filter(Slot.Ready.class::isInstance).map(this::name).toList();
    List<String> columns = SqlText.of(sql, names).fields().stream().map(this::column).toList();
    String name =
        fields
            .given(mark, "constraint")
            .map(given -> prefix(within) + given)
            .orElseGet(() -> DatabaseNames.detailed(table, columns, sql, "_check"));
    return new Model.Check(name, sql, mark.position("value"));
  }

  /** What the names of constraints of a group begin with, as those of its columns do. */
  private String prefix(String within) {
    for (Slot slot : slots) {
      if (!within.isEmpty()
          && slot instanceof Slot.Ready ready
          && ready.field() instanceof Field.Value value
          && value.part() != null
          && value.name().startsWith(within)) {
        return value.part().group().prefix();
      }
    }
    return "";
  }

  private String name(Slot slot) {
    return ((Slot.Ready) slot).field().name();
  }

  private String column(String component) {
    for (Slot slot : slots) {
      if (slot instanceof Slot.Ready ready
          && ready.field() instanceof Field.Stored stored
          && stored.name().equals(component)) {
        return stored.column();
      }
    }
    return component;
  }

  /** What Jakarta Validation says of a component, as far as SQL can say it. */
  private String ofConstraints(String component) {
    for (Slot slot : slots) {
      if (slot instanceof Slot.Ready ready
          && ready.field() instanceof Field.Value value
          && value.name().equals(component)) {
        return ofConstraints(value);
      }
    }
    return "";
  }

  private static String ofConstraints(Field.Value value) {
    String field = "{" + value.name() + "}";
    List<String> conditions = new ArrayList<>();
    for (Constraint constraint : value.constraints()) {
      if (constraint instanceof Constraint.AtLeast bound) {
        conditions.add(field + (bound.inclusive() ? " >= " : " > ") + bound.value());
      } else if (constraint instanceof Constraint.AtMost bound) {
        conditions.add(field + (bound.inclusive() ? " <= " : " < ") + bound.value());
      } else if (constraint instanceof Constraint.Size size) {
        if (size.min() > 0) {
          conditions.add("length(" + field + ") >= " + size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
          conditions.add("length(" + field + ") <= " + size.max());
        }
      } else if (constraint instanceof Constraint.NotEmpty) {
        conditions.add(field + " <> ''");
      } else if (constraint instanceof Constraint.NotBlank) {
        conditions.add("trim(" + field + ") <> ''");
      } else if (constraint instanceof Constraint.Is truth) {
        conditions.add(truth.value() ? field : "NOT " + field);
      }
    }
    ValueType.Enumeration enumeration = value.type().enumeration();
    if (enumeration != null) {
      conditions.add(
          enumeration.constants().stream()
              .map(constant -> "'" + constant.name() + "'")
              .collect(Collectors.joining(", ", field + " IN (", ")")));
    }
    return String.join(" AND ", conditions);
  }
}
