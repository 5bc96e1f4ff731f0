package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.Set;
import java.util.TreeSet;

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
    for (Model model : compilation.models()) {
      int before = report.findings().size();
      new FieldRules(report, model).check();
      new OrderRules(report, model).check();
      if (report.findings().size() > before) {
        rejected.add(model.type());
      }
    }
    return rejected;
  }
}
