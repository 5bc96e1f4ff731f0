package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaWords;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The components of one model get along with each other and with what is generated. */
final class FieldRules {
  /** What every draft can do already. */
  private static final Set<String> OF_DRAFT =
      Set.of("beforeSave", "isNull", "isSet", "markSet", "prepare", "unknownColumn");

  /** What the fields of every model can do already. */
  private static final Set<String> OF_FIELDS =
      Set.of("isNull", "isNotNull", "asc", "desc", "count", "countDistinct", "toNull", "filtered");

  private final Report report;
  private final Model model;

  FieldRules(Report report, Model model) {
    this.report = report;
    this.model = model;
  }

  void check() {
    checkNames();
    checkReserved();
    checkSteps();
    checkReverses();
    checkLabel();
  }

  private String nameOf(Field field) {
    return model.type().simpleName() + "." + field.name();
  }

  private void checkNames() {
    Map<String, Field> columns = new HashMap<>();
    Map<String, Field> words = new HashMap<>();
    for (Field field : withoutTwins()) {
      // SQLite does not tell upper from lower case.
      Field taken =
          field instanceof Field.Stored stored
              ? columns.putIfAbsent(stored.column().toLowerCase(Locale.ROOT), field)
              : null;
      Field alike = words.putIfAbsent(DatabaseNames.column(field.word()), field);
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

  /** The fields, but of two groups of one record with one prefix only one column of the second. */
  private List<Field> withoutTwins() {
    List<Field> fields = new ArrayList<>();
    List<Field.Group> met = new ArrayList<>();
    for (Field field : model.fields()) {
      Field.Part part = field instanceof Field.Value value ? value.part() : null;
      if (part == null || !met.contains(part.group())) {
        fields.add(field);
      }
      boolean twin =
          part != null
              && model.groups().stream()
                  .takeWhile(group -> !group.equals(part.group()))
                  .anyMatch(
                      group ->
                          group.type().equals(part.group().type())
                              && group.prefix().equals(part.group().prefix()));
      if (twin) {
        met.add(part.group());
      }
    }
    return fields;
  }

  private void checkReserved() {
    for (Field field : model.fields()) {
      String name = field.word();
      if (field instanceof Field.Stored && (OF_DRAFT.contains(name) || isConstant(name))) {
        reportReserved(field, "Draft");
      } else if (!(field instanceof Field.Value) && OF_FIELDS.contains(name)) {
        reportReserved(field, "Fields");
      }
    }
  }

  /** A draft has a constant for each column beside the field that holds its value. */
  private static boolean isConstant(String name) {
    return DatabaseNames.column(name).toUpperCase(Locale.ROOT).equals(name);
  }

  private void reportReserved(Field field, String suffix) {
    String column =
        field instanceof Field.Stored stored ? stored.column() : DatabaseNames.column(field.name());
    report.add(
        ModelProblem.FIELD_NAME_RESERVED,
        field.position(),
        nameOf(field),
        model.type().companion(suffix).simpleName(),
        column);
  }

  /** A table has a step for each model that a key to several points to. */
  private void checkSteps() {
    for (Field.Group group : model.groups()) {
      Field.Targets targets = group.targets();
      if (targets == null) {
        continue;
      }
      for (Field.Target target : targets.models()) {
        String step = group.name() + "." + Field.Target.step(target.type());
        String word = DatabaseNames.column(JavaWords.joined(step));
        for (Field field : model.fields()) {
          if (DatabaseNames.column(field.word()).equals(word)) {
            steps(step, nameOf(field), field.position());
          }
        }
        for (Field.Group other : model.groups()) {
          if (other.targets() != null && DatabaseNames.column(other.name()).equals(word)) {
            steps(step, model.type().simpleName() + "." + other.name(), other.position());
          }
        }
      }
    }
  }

  private void steps(String step, String other, Position position) {
    report.add(
        ModelProblem.FIELD_NAMES_MEET, position, model.type().simpleName() + "." + step, other);
  }

  private void checkReverses() {
    Map<String, Field> sides = new HashMap<>();
    for (Field field : model.fields()) {
      if (field instanceof Field.Reverse reverse) {
        String side = reverse.target().simpleName() + "." + reverse.of();
        Field other = sides.putIfAbsent(reverse.target() + "." + reverse.of(), field);
        if (other != null) {
          report.add(
              RelationProblem.REVERSE_TAKEN, field.position(), nameOf(other), nameOf(field), side);
        }
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
