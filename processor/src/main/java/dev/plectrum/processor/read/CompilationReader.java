package dev.plectrum.processor.read;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;

/** Reads the projects, apps and models of one round. */
public final class CompilationReader {
  private final ProcessingEnvironment environment;
  private final Report report;

  public CompilationReader(ProcessingEnvironment environment, Report report) {
    this.environment = environment;
    this.report = report;
  }

  /** Where a mistake that is in no source is shown: at the project, or at the first app. */
  public Position position() {
    return Position.NONE;
  }

  /** What the sources declare. What could not be read is in the report and left out or empty. */
  public Compilation read(RoundEnvironment round) {
    return new Compilation(List.of(), null);
  }
}
