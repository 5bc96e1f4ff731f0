package dev.plectrum.processor.read;

import dev.plectrum.model.Collation;
import dev.plectrum.model.Comment;
import dev.plectrum.model.Computed;
import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads what a component tells the database of its column beside the type. */
final class StorageReader {
  private static final Set<Kind> MOMENTS =
      EnumSet.of(Kind.INSTANT, Kind.LOCAL_DATE, Kind.LOCAL_TIME, Kind.LOCAL_DATE_TIME);

  /** The default that is the time at which the row is written. */
  private static final String NOW = "now";

  private final Report report;
  private final FieldReader fields;

  StorageReader(Report report, FieldReader fields) {
    this.report = report;
    this.fields = fields;
  }

  /** What a component with a value of this type says; of a key, the type of its target's id. */
  Field.Storage read(VariableElement field, ValueType type) {
    Position position = JavacPosition.of(field);
    String value = null;
    String sql = null;
    Field.Computed computed = null;
    Mark standard = Mark.on(field, DatabaseDefault.class).orElse(null);
    Mark worked = Mark.on(field, Computed.class).orElse(null);
    if (worked != null) {
      fields.refuse(field, Id.class, "a key identifies a row before it is written");
      fields.refuse(field, Default.class, "the database works the value out");
      fields.refuse(field, DatabaseDefault.class, "the database works the value out");
      String text = worked.text("value");
      computed = text == null ? null : new Field.Computed(text, worked.flag("stored"));
      position = worked.position("value");
    } else if (standard != null && Mark.isOn(field, Id.class)) {
      fields.refuse(
          field, DatabaseDefault.class, "an id is given by the database or by the program");
    } else if (standard != null) {
      if (standard.has("value") == standard.has("sql")) {
        report.add(ModelProblem.DATABASE_DEFAULT_HOW, standard.position(), owner(field));
      } else if (standard.has("sql")) {
        sql = standard.text("sql");
        position = standard.position("sql");
      } else {
        value = value(field, standard, type);
      }
    }
    Mark comment = Mark.on(field, Comment.class).orElse(null);
    return new Field.Storage(
        value,
        sql,
        computed,
        collation(field, type),
        comment == null ? null : comment.text("value"),
        position);
  }

  private static String owner(VariableElement field) {
    return ConstraintReader.nameOf(field);
  }

  private @Nullable String value(VariableElement field, Mark mark, ValueType type) {
    return NOW.equals(mark.text("value")) && MOMENTS.contains(type.kind())
        ? NOW
        : new DefaultReader(report).read(field, mark, type);
  }

  private @Nullable String collation(VariableElement field, ValueType type) {
    Mark mark = Mark.on(field, Collation.class).orElse(null);
    if (mark == null) {
      return null;
    }
    if (type.kind() != Kind.STRING) {
      fields.refuse(field, Collation.class, "only text is compared in an order of its own");
      return null;
    }
    List<String> named = new ArrayList<>();
    for (String database : List.of("sqlite", "postgresql")) {
      String name = mark.text(database);
      if (name != null && !name.isEmpty()) {
        named.add(database + ":" + name);
      }
    }
    String every = mark.text("value");
    if (every != null && !every.isEmpty()) {
      named.add(0, every);
    }
    if (named.isEmpty()) {
      report.add(ModelProblem.COLLATION_EMPTY, mark.position(), owner(field));
      return null;
    }
    return String.join(",", named);
  }
}
