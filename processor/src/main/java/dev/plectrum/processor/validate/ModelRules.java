package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import java.util.Set;
import java.util.TreeSet;

/** The rules of models, of the relations between them and of the tables they share. */
public final class ModelRules {
  private final Report report;

  public ModelRules(Report report) {
    this.report = report;
  }

  /** Reports what is wrong, and returns the models in which something was. */
  public Set<JavaClass> check(Compilation compilation) {
    return new TreeSet<>();
  }
}
