package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Queries;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ModelPlan;
import dev.plectrum.processor.plan.query.References;
import java.util.List;
import java.util.function.Function;

/** Writes what is generated for the models of an app: five classes each, and one per enum. */
public final class ModelWriter {
  private final Sources sources;
  private final EnumTexts texts;
  private final List<Queries> queries;

  /**
   * A writer for one compilation.
   *
   * @param queries interfaces whose methods the queries of models have
   */
  public ModelWriter(Sources sources, EnumTexts texts, List<Queries> queries) {
    this.sources = sources;
    this.texts = texts;
    this.queries = List.copyOf(queries);
  }

  /** Writes the classes of every model of an app. */
  public void write(App app) {
    References references = References.of(app.models());
    app.models().forEach(model -> write(app, model, references));
  }

  private void write(App app, Model model, References references) {
    ModelPlan plan = ModelPlan.of(model);
    Function<ValueType.Enumeration, ClassName> text = enumeration -> texts.of(enumeration, app);
    write(model, new TableWriter(plan, references, text).type());
    write(model, new FieldsWriter(plan, text).type());
    write(model, new QueryWriter(plan, pieces(model)).type());
    write(model, new DraftWriter(plan, text).type());
    write(model, new DaoWriter(plan).type());
    if (plan.isComposite()) {
      write(model, new KeyWriter(plan, text).type());
    }
  }

  private void write(Model model, TypeSpec type) {
    sources.write(model.type().packageName(), type, List.of(model.type()));
  }

  private List<JavaClass> pieces(Model model) {
    return queries.stream()
        .filter(one -> model.type().equals(one.model()))
        .map(Queries::type)
        .toList();
  }
}
