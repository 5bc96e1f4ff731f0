package dev.plectrum.processor.read;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Looks at the classes that the user wrote for those in the way of what will be written. */
final class OwnClasses {
  private static final List<String> OF_A_MODEL =
      List.of("Dao", "Draft", "Fields", "Query", "Table", "Json");
  private static final List<String> OF_AN_APP = List.of("Routes", "Urls");

  private final Map<JavaClass, TypeElement> classes = new TreeMap<>();
  private final RoundEnvironment round;
  private final Report report;

  OwnClasses(RoundEnvironment round, Report report) {
    this.round = round;
    this.report = report;
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      classes.put(ValueTypeReader.nameOf(type), type);
    }
  }

  /** Reports classes that have the name of one that will be written. */
  void check(Compilation compilation) {
    for (App app : compilation.apps()) {
      OF_AN_APP.forEach(suffix -> check(app.generated(suffix), app.type()));
      app.models().stream()
          .flatMap(model -> model.stored().stream())
          .map(field -> field.type().enumeration())
          .filter(Objects::nonNull)
          .map(ValueType.Enumeration::type)
          .distinct()
          .forEach(enumeration -> check(app.text(enumeration), enumeration));
      app.models()
          .forEach(
              model ->
                  OF_A_MODEL.forEach(
                      suffix -> check(model.type().companion(suffix), model.type())));
    }
    Project project = compilation.project();
    if (project != null) {
      check(project.type().companion("Site"), project.type());
      check(new JavaClass(project.type().packageName(), "Manage"), project.type());
    }
    checkForgotten();
  }

  private void check(JavaClass generated, JavaClass source) {
    TypeElement taken = classes.get(generated);
    if (taken != null) {
      report.add(
          ModelProblem.GENERATED_NAME_TAKEN,
          JavacPosition.of(taken),
          generated.simpleName(),
          source.simpleName());
    }
  }

  /** Reports records that look like models but do not say so. */
  private void checkForgotten() {
    for (Element element : round.getElementsAnnotatedWith(Id.class)) {
      if (element.getKind() == ElementKind.FIELD) {
        checkForgotten(element.getEnclosingElement(), Mark.on(element, Id.class).orElseThrow());
      }
    }
    for (Element element : round.getElementsAnnotatedWith(Table.class)) {
      checkForgotten(element, Mark.on(element, Table.class).orElseThrow());
    }
  }

  private void checkForgotten(Element owner, Mark mark) {
    if (!Mark.isOn(owner, Model.class)) {
      report.add(
          ModelProblem.ANNOTATION_WITHOUT_MODEL,
          mark.position(),
          mark.mirror().getAnnotationType().asElement().getSimpleName().toString(),
          owner.getSimpleName().toString());
    }
  }
}
