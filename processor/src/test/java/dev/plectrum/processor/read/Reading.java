package dev.plectrum.processor.read;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.plectrum.processor.diagnostics.Finding;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** What the readers make of sources that are given as text. */
final class Reading extends AbstractProcessor {
  private static final String HEAD =
      """
      package shop;
      import dev.plectrum.model.*;
      import dev.plectrum.project.*;
      import jakarta.validation.constraints.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;
      """;

  private static final Pattern NAME = Pattern.compile("(?:record|class|enum) (\\w+)");

  private final Report report = new Report();
  private Compilation compilation = new Compilation(List.of(), null);

  /** Reads classes of the package {@code shop}, with its {@code ShopApp}. */
  static Reading of(String... classes) {
    List<JavaFileObject> files = new ArrayList<>();
    files.add(file("@App(\"shop\") public final class ShopApp {}"));
    for (String source : classes) {
      files.add(file(source));
    }
    Reading reading = new Reading();
    Compiler.javac().withProcessors(reading).withOptions("-proc:only").compile(files);
    return reading;
  }

  private static JavaFileObject file(String source) {
    Matcher name = NAME.matcher(source);
    if (!name.find()) {
      throw new IllegalArgumentException("No class in: " + source);
    }
    return JavaFileObjects.forSourceString("shop." + name.group(1), HEAD + source);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver() && compilation.apps().isEmpty()) {
      compilation = new CompilationReader(processingEnv, round, report).read();
    }
    return false;
  }

  Compilation compilation() {
    return compilation;
  }

  Model model(String name) {
    return compilation.models().stream()
        .filter(model -> model.type().simpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Field field(String model, String name) {
    return model(model).field(name).orElseThrow();
  }

  Field.Value value(String model, String name) {
    return (Field.Value) field(model, name);
  }

  List<String> messages() {
    return report.findings().stream().map(Finding::message).toList();
  }
}
