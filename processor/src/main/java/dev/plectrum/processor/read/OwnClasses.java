package dev.plectrum.processor.read;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.JavaClass;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The classes that the user wrote beside models and apps. */
public final class OwnClasses {
  private final Map<JavaClass, TypeElement> classes = new TreeMap<>();
  private final RoundEnvironment round;
  private final Report report;

  public OwnClasses(RoundEnvironment round, Report report) {
    this.round = round;
    this.report = report;
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      classes.put(ValueTypeReader.nameOf(type), type);
    }
  }

  /**
   * Reports a class in whose place one should have been written.
   *
   * @param from what that one would have been made from
   */
  public void checkTaken(JavaClass generated, JavaClass from) {
    TypeElement own = classes.get(generated);
    // Two generated classes of one name have been reported already.
    if (own != null) {
      report.add(
          ProjectProblem.GENERATED_NAME_TAKEN,
          JavacPosition.of(own),
          generated.simpleName(),
          from.simpleName());
    }
  }

  /** Reports records that look like models but do not say so. */
  void checkForgotten() {
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
