package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;

/** Finds the class that turns an enum into text, wherever the models are that hold it. */
final class ModelTexts {
  private final EnumTexts texts;
  private final Compilation compilation;

  ModelTexts(EnumTexts texts, Compilation compilation) {
    this.texts = texts;
    this.compilation = compilation;
  }

  /** The class, which is in a jar if the models are, and is written otherwise. */
  ClassName of(ValueType.Enumeration enumeration) {
    return compilation.apps().stream()
        .filter(app -> holds(app, enumeration))
        .findFirst()
        .map(app -> texts.of(enumeration, app))
        .orElseGet(() -> elsewhere(enumeration));
  }

  private ClassName elsewhere(ValueType.Enumeration enumeration) {
    return compilation.known().stream()
        .filter(app -> holds(app, enumeration))
        .findFirst()
        .map(app -> Library.of(app.text(enumeration.type())))
        .orElseGet(() -> texts.of(enumeration, compilation.known().iterator().next()));
  }

  private static boolean holds(App app, ValueType.Enumeration enumeration) {
    return app.models().stream()
        .flatMap(model -> model.fields().stream())
        .anyMatch(
            field ->
                field instanceof Field.Stored stored
                    && stored.type().enumeration() != null
                    && stored.type().enumeration().type().equals(enumeration.type()));
  }
}
