package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SQL in annotations of a model is made of its components and of words of SQL. */
final class SqlRules {
  private final Report report;
  private final Model model;
  private final List<String> names;

  SqlRules(Report report, Model model) {
    this.report = report;
    this.model = model;
    this.names = model.columnNames();
  }

  void check() {
    model.checks().forEach(check -> check(check.sql(), check.position()));
    Stream.concat(model.indexes().stream(), model.uniques().stream()).forEach(this::check);
    for (Field.Stored field : model.stored()) {
      String standard = field.storage().defaultSql();
      if (standard != null) {
        checkDefault(field, standard);
      }
      Field.Computed computed = field.storage().computed();
      if (computed != null) {
        checkComputed(field, computed);
      }
    }
  }

  private void check(Model.Columns columns) {
    for (Model.Order order : columns.fields()) {
      if (SqlText.isExpression(order.field())) {
        check(order.field(), order.position());
      }
    }
    String condition = columns.extras().condition();
    if (condition != null) {
      check(condition, columns.extras().position());
    }
  }

  private @Nullable SqlText check(String text, Position position) {
    SqlText sql = SqlText.of(text, names);
    if (sql.mistake() != null) {
      report.add(ModelProblem.SQL_BROKEN, position, text, sql.mistake());
      return null;
    }
    for (String unknown : sql.unknown()) {
      if (model.field(unknown).isPresent()) {
        report.add(ModelProblem.COLUMN_MISSING, position, model.type().simpleName(), unknown);
      } else {
        report.add(
            ModelProblem.FIELD_UNKNOWN,
            position,
            model.type().simpleName(),
            unknown,
            Suggestion.of(unknown, names));
      }
    }
    return sql.unknown().isEmpty() ? sql : null;
  }

  private void checkDefault(Field.Stored field, String standard) {
    Position position = field.storage().position();
    SqlText sql = SqlText.of(standard, names);
    String mistake = sql.mistake();
    if (mistake != null) {
      report.add(ModelProblem.SQL_BROKEN, position, standard, mistake);
      return;
    }
    Stream.concat(sql.fields().stream(), sql.unknown().stream())
        .findFirst()
        .ifPresent(
            name -> report.add(ModelProblem.DEFAULT_NAMES_FIELD, position, nameOf(field), name));
  }

  private void checkComputed(Field.Stored field, Field.Computed computed) {
    SqlText sql = check(computed.sql(), field.storage().position());
    if (sql == null) {
      return;
    }
    for (Field.Stored other : model.stored()) {
      boolean cannotBe =
          other.storage().computed() != null || other instanceof Field.Value value && value.id();
      if (sql.fields().contains(other.name()) && cannotBe) {
        report.add(
            ModelProblem.COMPUTED_OF_COMPUTED,
            field.storage().position(),
            nameOf(field),
            nameOf(other));
        return;
      }
    }
  }

  private String nameOf(Field field) {
    return model.type().simpleName() + "." + field.name();
  }
}
