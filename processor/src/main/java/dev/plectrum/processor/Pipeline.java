package dev.plectrum.processor;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.read.CompilationReader;
import dev.plectrum.processor.validate.ModelRules;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;

/** One compilation, top to bottom: read, validate, plan, write. */
final class Pipeline {
  private final ProcessingEnvironment environment;

  Pipeline(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  void run(RoundEnvironment round) {
    Report report = new Report();

    CompilationReader reader = new CompilationReader(environment, report);
    Compilation compilation = reader.read(round);
    Options options = Options.read(environment.getOptions(), reader.position(), report);
    // ROUTES: Routes routes = new RouteReader(environment, report).read(round, compilation);

    Set<JavaClass> rejected = new ModelRules(report).check(compilation);
    // ROUTES: new RouteRules(report).check(routes, compilation);
    // MIGRATIONS: if (!report.hasErrors()) drift and the SQL of compilation.apps() with options.

    report.printTo(environment.getMessager());

    Compilation written = compilation.withRejectedAsShells(rejected);
    // MODELS: written.apps().forEach(new ModelWriter(environment.getFiler())::write);
    // ROUTES: routes, URLs, JSON and the site of `written`
    // MIGRATIONS: what belongs into the class output
  }
}
