package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.SiteApp;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads how the generated classes of apps that came in a jar are made. */
public final class SiteAppReader {
  private final Elements elements;

  public SiteAppReader(Elements elements) {
    this.elements = elements;
  }

  /** The installed apps whose sources are not part of the compilation. */
  public List<SiteApp> read(Compilation compilation) {
    if (compilation.project() == null) {
      return List.of();
    }
    return compilation.project().apps().stream()
        .filter(app -> compilation.apps().stream().noneMatch(own -> own.type().equals(app.type())))
        .map(this::app)
        .toList();
  }

  private SiteApp app(App app) {
    return new SiteApp(
        app,
        urls(app.generated("Routes")),
        urls(app.generated("Manage")),
        elements.getTypeElement(app.generated("Admin").qualifiedName()) != null);
  }

  /** The URLs that the constructor of a class takes; null if there is no such class. */
  private @Nullable List<JavaClass> urls(JavaClass name) {
    TypeElement type = elements.getTypeElement(name.qualifiedName());
    if (type == null) {
      return null;
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .map(ExecutableElement::getParameters)
        .flatMap(List::stream)
        .map(parameter -> parameter.asType())
        .filter(parameter -> parameter.getKind() == TypeKind.DECLARED)
        .map(parameter -> ValueTypeReader.nameOf(MoreTypes.asTypeElement(parameter)))
        .filter(parameter -> !parameter.simpleName().equals("Database"))
        .toList();
  }
}
