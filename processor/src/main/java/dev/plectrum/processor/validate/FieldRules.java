package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The components of one model get along with each other and with what is generated. */
final class FieldRules {
  private final Report report;
  private final Model model;

  FieldRules(Report report, Model model) {
    this.report = report;
    this.model = model;
  }

  void check() {
    checkNames();
    checkReverses();
    checkFormerNames();
    checkLabel();
  }

  private String nameOf(Field field) {
    return model.type().simpleName() + "." + field.name();
  }

  private void checkNames() {
    Map<String, Field> columns = new HashMap<>();
    Map<String, Field> words = new HashMap<>();
    for (Field field : model.fields()) {
      // SQLite does not tell upper from lower case.
      Field taken =
          field instanceof Field.Stored stored
              ? columns.putIfAbsent(stored.column().toLowerCase(Locale.ROOT), field)
              : null;
      Field alike = words.putIfAbsent(DatabaseNames.column(field.name()), field);
      if (taken != null) {
        report.add(
            ModelProblem.COLUMN_TAKEN,
            field.position(),
            nameOf(taken),
            nameOf(field),
            ((Field.Stored) field).column());
      } else if (alike != null) {
        report.add(ModelProblem.FIELD_NAMES_MEET, field.position(), nameOf(alike), nameOf(field));
      }
    }
  }

  private void checkReverses() {
    Map<String, Field> sides = new HashMap<>();
    for (Field field : model.fields()) {
      if (field instanceof Field.Reverse reverse) {
        String side = reverse.target().simpleName() + "." + reverse.of();
        Field other = sides.putIfAbsent(reverse.target() + "." + reverse.of(), field);
        if (other != null) {
          report.add(
              ModelProblem.REVERSE_TAKEN, field.position(), nameOf(other), nameOf(field), side);
        }
      }
    }
  }

  private void checkFormerNames() {
    for (Field.Stored field : model.stored()) {
      String was = field.was();
      if (was == null) {
        continue;
      }
      if (was.equals(field.name())) {
        report.add(ModelProblem.WAS_ITSELF, field.position(), nameOf(field), was);
      } else if (model.field(was).isPresent()) {
        report.add(ModelProblem.WAS_STILL_THERE, field.position(), nameOf(field), was);
      }
    }
  }

  private void checkLabel() {
    Model.Label label = model.label();
    if (label == null) {
      return;
    }
    model
        .field(label.accessor())
        .filter(field -> field instanceof Field.Many || field instanceof Field.Reverse)
        .ifPresent(
            field -> report.add(ModelProblem.LABEL_ON_MANY, label.position(), nameOf(field)));
  }
}
