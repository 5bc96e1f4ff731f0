package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of projects, of models and of the relations between them. */
public final class ModelRules {
  private final Report report;

  public ModelRules(Report report) {
    this.report = report;
  }

  /** Reports what is wrong, and returns the models in which something was. */
  public Set<JavaClass> check(Compilation compilation) {
    Set<JavaClass> rejected = new TreeSet<>();
    if (new AppRules(report).check(compilation)) {
      new TableRules(report).check(compilation, rejected);
    }
    PermissionRules permissions = new PermissionRules(report);
    compilation.apps().forEach(permissions::check);
    Set<JavaClass> unmanaged = unmanaged(compilation);
    for (Model model : compilation.models()) {
      int before = report.findings().size();
      new FieldRules(report, model).check();
      new OrderRules(report, model, compilation::anyModel).check();
      new SqlRules(report, model).check();
      if (model.managed()) {
        checkTargets(model, unmanaged);
      }
      if (report.findings().size() > before) {
        rejected.add(model.type());
      }
    }
    return rejected;
  }

  private static Set<JavaClass> unmanaged(Compilation compilation) {
    Set<JavaClass> unmanaged = new TreeSet<>();
    Stream.concat(compilation.models().stream(), compilation.compiledModels().stream())
        .filter(model -> !model.managed())
        .forEach(model -> unmanaged.add(model.type()));
    return unmanaged;
  }

  /** A key that a migration makes points to a table that a migration makes. */
  private void checkTargets(Model model, Set<JavaClass> unmanaged) {
    for (Field field : model.fields()) {
      JavaClass target =
          field instanceof Field.Key key
              ? key.target()
              : field instanceof Field.Many many && many.through() == null ? many.target() : null;
      if (target != null && unmanaged.contains(target)) {
        report.add(
            RelationProblem.TARGET_UNMANAGED,
            field.position(),
            model.type().simpleName() + "." + field.name(),
            target.simpleName());
      }
    }
  }
}
