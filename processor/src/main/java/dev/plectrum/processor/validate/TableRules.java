package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** No two things in the database, and no two generated classes, have one name. */
final class TableRules {
  private final Report report;

  TableRules(Report report) {
    this.report = report;
  }

  void check(Compilation compilation, Set<JavaClass> rejected) {
    Map<String, Model> tables = new HashMap<>();
    Map<JavaClass, Model> companions = new HashMap<>();
    for (Model model : compilation.compiledModels()) {
      tables.put(key(model.table()), model);
      for (Field field : model.fields()) {
        if (field instanceof Field.Many many && many.through() == null) {
          tables.put(key(many.table()), model);
        }
      }
    }
    for (Model model : compilation.models()) {
      // SQLite does not tell upper from lower case.
      Model other = tables.putIfAbsent(key(model.table()), model);
      if (other != null) {
        report.add(
            ModelProblem.TABLE_TAKEN,
            model.position(),
            other.type().simpleName(),
            model.type().simpleName(),
            model.table());
        rejected.add(model.type());
      }
      Model same = companions.putIfAbsent(model.type().companion("Dao"), model);
      if (same != null && other == null) {
        report.add(
            ModelProblem.GENERATED_NAMES_MEET,
            model.position(),
            same.type().name(),
            model.type().name(),
            model.type().companion("Dao").simpleName());
        rejected.add(model.type());
      }
    }
    checkBetween(compilation, tables, rejected);
    checkConstraints(compilation, rejected);
  }

  private void checkBetween(
      Compilation compilation, Map<String, Model> tables, Set<JavaClass> rejected) {
    for (Model model : compilation.models()) {
      for (Field field : model.fields()) {
        if (field instanceof Field.Many many && many.through() == null) {
          Model other = tables.putIfAbsent(key(many.table()), model);
          if (other != null) {
            report.add(
                ModelProblem.MANY_TABLE_TAKEN,
                field.position(),
                model.type().simpleName() + "." + field.name(),
                other.type().simpleName(),
                many.table());
            rejected.add(model.type());
          }
        }
      }
    }
  }

  /** In PostgreSQL and SQLite indexes share one space of names within a schema. */
  private void checkConstraints(Compilation compilation, Set<JavaClass> rejected) {
    Map<String, String> names = new HashMap<>();
    for (Model model : compilation.models()) {
      if (rejected.contains(model.type())) {
        continue;
      }
      String type = model.type().simpleName();
      for (Field.Stored field : model.stored()) {
        String unique = field.unique();
        if (unique != null) {
          checkName(names, unique, type + "." + field.name(), field.position());
        }
      }
      model.indexes().forEach(index -> checkName(names, index.name(), type, index.position()));
      model.uniques().forEach(unique -> checkName(names, unique.name(), type, unique.position()));
      Map<String, String> checks = new HashMap<>();
      model.checks().forEach(check -> checkName(checks, check.name(), type, check.position()));
    }
  }

  private void checkName(Map<String, String> names, String name, String owner, Position position) {
    String other = names.putIfAbsent(key(name), owner);
    if (other != null) {
      report.add(ModelProblem.NAME_TAKEN, position, other, owner, name);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
