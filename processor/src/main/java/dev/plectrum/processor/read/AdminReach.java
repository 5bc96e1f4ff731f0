package dev.plectrum.processor.read;

import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.AdminInline;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds models and methods that the admin's generated classes could not name where they are. */
final class AdminReach {
  private final Compilation compilation;
  private final Function<JavaClass, Optional<Model>> models;
  private final Elements elements;
  private final Report report;

  /**
   * Over the models of a compilation.
   *
   * @param models finds the model that a record is, unless something was found wrong with it
   */
  AdminReach(
      Compilation compilation,
      Function<JavaClass, Optional<Model>> models,
      Elements elements,
      Report report) {
    this.compilation = compilation;
    this.models = models;
    this.elements = elements;
    this.report = report;
  }

  /** Reports models that generated code of the admin cannot name from where it is. */
  void check(List<AdminPage> pages) {
    Set<JavaClass> reported = new HashSet<>();
    for (AdminPage page : pages) {
      compilation.apps().stream()
          .filter(app -> app.label().equals(page.app()))
          .forEach(
              app -> {
                String home = app.type().packageName();
                app.models().forEach(model -> checkSeen(model, home, reported));
                checkSeen(page.model(), home, reported);
                app.models().forEach(model -> checkTargets(model, page, home, reported));
                names(page.list().display())
                    .forEach(name -> checkPath(page, name, true, home, reported));
                names(page.list().filters())
                    .forEach(name -> checkPath(page, name, false, home, reported));
              });
      for (AdminInline inline : page.inlines()) {
        if (inline.model() != null) {
          checkSeen(inline.model(), page.type().packageName(), reported);
        }
      }
    }
  }

  private static List<AdminPage.Name> names(AdminPage.@Nullable Names names) {
    return names == null ? List.of() : names.names();
  }

  /**
   * Reports a path over models that the pages, or what their app shares, cannot name.
   *
   * @param read whether its value is read, not only compared in the database
   */
  private void checkPath(
      AdminPage page, AdminPage.Name name, boolean read, String home, Set<JavaClass> reported) {
    if (FieldPath.throughMany(page.model(), name.text(), models) instanceof FieldPath.Found path) {
      String pages = page.type().packageName();
      Stream<Model> passed =
          path.isMany() || !read && !(path.field() instanceof Field.Key)
              ? Stream.of()
              : path.keys().stream().flatMap(key -> models.apply(key.target()).stream());
      Stream<Model> end = FieldPath.target(path.field()).flatMap(models).stream();
      Stream.concat(
              passed.filter(model -> !isSeen(model, pages)).map(model -> new Hidden(model, pages)),
              end.filter(model -> !isSeen(model, home) || !isLabelSeen(model, home))
                  .map(model -> new Hidden(model, home)))
          .filter(hidden -> !reported.contains(hidden.model().type()))
          .findFirst()
          .ifPresent(
              hidden ->
                  report.add(
                      AdminProblem.PATH_HIDDEN,
                      name.position(),
                      name.text(),
                      isSeen(hidden.model(), hidden.from())
                          ? labelOf(hidden.model())
                          : hidden.model().type().simpleName(),
                      hidden.from()));
    }
  }

  /** A model, and the package that cannot name it or what stands for its rows. */
  private record Hidden(Model model, String from) {}

  private boolean isSeen(Model model, String from) {
    TypeElement record = elements.getTypeElement(model.type().qualifiedName());
    return record == null || HandlerReader.reach(record).isSeen(model.type(), from);
  }

  private boolean isLabelSeen(Model model, String from) {
    TypeElement record = elements.getTypeElement(model.type().qualifiedName());
    String label = model.label() == null ? "" : model.label().accessor();
    return record == null
        || ElementFilter.methodsIn(record.getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals(label))
            .filter(method -> method.getParameters().isEmpty())
            .allMatch(method -> HandlerReader.reach(method).isSeen(model.type(), from));
  }

  private void checkSeen(Model model, String home, Set<JavaClass> reported) {
    JavaClass name = model.type();
    TypeElement record = elements.getTypeElement(name.qualifiedName());
    if (model.rejected() || record == null || name.packageName().equals(home)) {
      return;
    }
    if (!HandlerReader.reach(record).isSeen(name, home)) {
      if (reported.add(name)) {
        report.add(AdminProblem.MODEL_HIDDEN, model.position(), name.simpleName(), home);
      }
      return;
    }
    String label = model.label() == null ? "" : model.label().accessor();
    for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
      boolean named =
          method.getSimpleName().contentEquals(label) && method.getParameters().isEmpty();
      if (named && !HandlerReader.reach(method).isSeen(name, home) && reported.add(name)) {
        report.add(
            AdminProblem.LABEL_HIDDEN,
            model.label() == null ? model.position() : model.label().position(),
            name.simpleName() + "." + label,
            home);
      }
    }
  }

  /** Reports models of other apps whose rows the app points to and cannot call by their names. */
  private void checkTargets(Model model, AdminPage page, String home, Set<JavaClass> reported) {
    for (Field field : model.fields()) {
      FieldPath.target(field)
          .flatMap(models)
          .filter(target -> !target.app().equals(model.app()))
          .filter(target -> !isLabelSeen(target, home))
          .filter(target -> reported.add(target.type()))
          .ifPresent(
              target ->
                  report.add(AdminProblem.LABEL_HIDDEN, page.position(), labelOf(target), home));
    }
  }

  private static String labelOf(Model model) {
    return model.type().simpleName() + "." + Objects.requireNonNull(model.label()).accessor();
  }
}
