package dev.plectrum.processor.write;

import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Projection;
import dev.plectrum.processor.plan.query.ProjectionPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what is generated for the projections of a compilation: one class each. */
public final class ProjectionsWriter {
  private final Sources sources;
  private final ModelTexts texts;
  private final Compilation compilation;
  private final Function<JavaClass, Optional<Model>> models;

  /** A writer for one compilation. */
  public ProjectionsWriter(
      Sources sources,
      EnumTexts texts,
      Compilation compilation,
      Function<JavaClass, Optional<Model>> models) {
    this.sources = sources;
    this.texts = new ModelTexts(texts, compilation);
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
      new ProjectionWriter(plan, texts::of).write(sources);
    }
  }
}
