package dev.plectrum.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import dev.plectrum.processor.diagnostics.InternalProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * What javac knows of Plectrum: one aggregating processor, which runs the {@link Pipeline} in the
 * first round that has one of our annotations.
 */
@AutoService(Processor.class)
public final class PlectrumProcessor extends AbstractProcessor {
  private static final Set<String> PACKAGES =
      Set.of(
          "dev.plectrum.adminsite",
          "dev.plectrum.model",
          "dev.plectrum.project",
          "dev.plectrum.route");

  private boolean ran;

  /**
   * Every one, though only ours are read: javac warns of options that no processor it asked knows,
   * and asks none about sources without annotations, a project's tests say.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    // A source that is written in the last round is compiled with a warning.
    if (!ran
        && !round.processingOver()
        && annotations.stream().anyMatch(PlectrumProcessor::isOurs)) {
      ran = true;
      run(round);
    }
    return false;
  }

  private static boolean isOurs(TypeElement annotation) {
    return PACKAGES.contains(MoreElements.getPackage(annotation).getQualifiedName().toString());
  }

  private void run(RoundEnvironment round) {
    try {
      new Pipeline(processingEnv).run(round);
    } catch (RuntimeException | StackOverflowError bug) {
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace));
      Report report = new Report();
      report.add(InternalProblem.UNEXPECTED, Position.NONE, bug, trace);
      report.printTo(processingEnv.getMessager());
    }
  }
}
