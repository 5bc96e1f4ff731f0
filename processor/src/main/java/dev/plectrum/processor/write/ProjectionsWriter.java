package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Projection;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ProjectionPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what is generated for the projections of a compilation: one class each. */
public final class ProjectionsWriter {
  private final Sources sources;
  private final EnumTexts texts;
  private final Compilation compilation;
  private final Function<JavaClass, Optional<Model>> models;

  /** A writer for one compilation. */
  public ProjectionsWriter(
      Sources sources,
      EnumTexts texts,
      Compilation compilation,
      Function<JavaClass, Optional<Model>> models) {
    this.sources = sources;
    this.texts = texts;
    this.compilation = compilation;
    this.models = models;
  }

  /** Writes the classes; shells for those in which a mistake was found. */
  public void write(List<Projection> all, List<Projection> sound) {
    for (Projection projection : all) {
      JavaClass of = projection.model();
      if (of == null || compilation.anyModel(of).isEmpty() || !projection.plain()) {
        continue;
      }
      ProjectionPlan plan =
          sound.contains(projection)
              ? ProjectionPlan.of(projection, models.apply(of).orElseThrow(), models)
              : ProjectionPlan.shell(projection, of);
      new ProjectionWriter(plan, enumeration -> text(enumeration, of)).write(sources);
    }
  }

  /** The texts of an enum, which are in the jar of its model if that is in one. */
  private ClassName text(ValueType.Enumeration enumeration, JavaClass model) {
    return compilation.apps().stream()
        .filter(app -> has(app, model))
        .findFirst()
        .map(app -> texts.of(enumeration, app))
        .orElseGet(
            () ->
                compilation.known().stream()
                    .filter(app -> has(app, model))
                    .findFirst()
                    .map(app -> Library.of(app.text(enumeration.type())))
                    .orElseThrow());
  }

  private static boolean has(App app, JavaClass model) {
    return app.models().stream().anyMatch(one -> one.type().equals(model));
  }
}
