package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.UserProblem;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the class with {@code @Project}. */
final class ProjectReader {
  private final RoundEnvironment round;
  private final AppDirectory apps;
  private final Report report;

  ProjectReader(RoundEnvironment round, AppDirectory apps, Report report) {
    this.round = round;
    this.apps = apps;
    this.report = report;
  }

  private static List<TypeElement> elements(RoundEnvironment round) {
    return round.getElementsAnnotatedWith(dev.plectrum.project.Project.class).stream()
        .map(MoreElements::asType)
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .toList();
  }

  /** The class of the project, if the sources have one. */
  static Optional<TypeElement> element(RoundEnvironment round) {
    return elements(round).stream().findFirst();
  }

  /** The project, or null if the sources have none. */
  @Nullable Project read(Function<AppDirectory.Entry, App> asApp) {
    List<TypeElement> elements = elements(round);
    if (elements.isEmpty()) {
      return null;
    }
    TypeElement element = elements.get(0);
    for (Element second : elements.subList(1, elements.size())) {
      report.add(
          ProjectProblem.PROJECT_TWICE,
          JavacPosition.of(second),
          element.getSimpleName().toString(),
          second.getSimpleName().toString());
    }
    Mark mark = Mark.on(element, dev.plectrum.project.Project.class).orElseThrow();
    Map<TypeElement, Mark.Written<TypeMirror>> installed = installed(mark);
    checkUses(installed);
    List<Project.Mount> mounts = mounts(mark, installed);
    if (!report.hasErrors() && mark.types("apps").stream().allMatch(ProjectReader::isResolved)) {
      checkInstalled(element, installed.keySet());
    }
    return new Project(
        ValueTypeReader.nameOf(element),
        installed.keySet().stream().map(apps::addFromJar).map(asApp).toList(),
        mounts,
        user(mark),
        JavacPosition.of(element));
  }

  private Project.@Nullable Users user(Mark mark) {
    TypeMirror type = mark.type("user");
    if (type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.VOID) {
      return null;
    }
    Position position = mark.position("user");
    if (!UserModelReader.isUser(type)) {
      report.add(UserProblem.PROJECT_USER_WRONG, position, TypeHint.name(type));
      return null;
    }
    JavaClass model = ValueTypeReader.nameOf(MoreTypes.asTypeElement(type));
    // Those of the app auth need not be said.
    return model.qualifiedName().equals("dev.plectrum.auth.User")
        ? null
        : new Project.Users(model, position);
  }

  private static boolean isResolved(Mark.Written<TypeMirror> app) {
    return app.value().getKind() != TypeKind.ERROR;
  }

  /** Warns of apps among the sources that nobody installed: forgotten, more often than not. */
  private void checkInstalled(TypeElement project, Set<TypeElement> installed) {
    for (AppDirectory.Entry app : apps.declared()) {
      if (!installed.contains(app.element())) {
        report.add(
            ProjectProblem.APP_NOT_INSTALLED,
            JavacPosition.of(app.element()),
            app.type().simpleName(),
            project.getSimpleName().toString());
      }
    }
  }

  private Map<TypeElement, Mark.Written<TypeMirror>> installed(Mark mark) {
    Map<TypeElement, Mark.Written<TypeMirror>> installed = new LinkedHashMap<>();
    for (Mark.Written<TypeMirror> app : mark.types("apps")) {
      if (!isResolved(app)) {
        continue;
      }
      if (!AppDirectory.isApp(app.value())) {
        report.add(ProjectProblem.NOT_AN_APP, app.position(), TypeHint.name(app.value()));
      } else if (installed.putIfAbsent(MoreTypes.asTypeElement(app.value()), app) != null) {
        report.add(ProjectProblem.APP_INSTALLED_TWICE, app.position(), TypeHint.name(app.value()));
      } else {
        apps.checkCompiled(MoreTypes.asTypeElement(app.value()), app.position());
      }
    }
    return installed;
  }

  private void checkUses(Map<TypeElement, Mark.Written<TypeMirror>> installed) {
    installed.forEach(
        (element, written) -> {
          for (TypeElement used : apps.addFromJar(element).uses()) {
            if (!installed.containsKey(used)) {
              report.add(
                  ProjectProblem.USED_APP_NOT_INSTALLED,
                  written.position(),
                  element.getSimpleName().toString(),
                  used.getSimpleName().toString());
            }
          }
        });
  }

  private List<Project.Mount> mounts(
      Mark mark, Map<TypeElement, Mark.Written<TypeMirror>> installed) {
    List<Project.Mount> mounts = new ArrayList<>();
    for (Mark include : mark.marks("urls")) {
      String path = include.text("path");
      TypeMirror app = include.type("app");
      if (path == null || app == null || app.getKind() == TypeKind.ERROR) {
        continue;
      }
      if (!AppDirectory.isApp(app)) {
        report.add(ProjectProblem.NOT_AN_APP, include.position("app"), TypeHint.name(app));
        continue;
      }
      if (!installed.containsKey(MoreTypes.asTypeElement(app))) {
        report.add(
            ProjectProblem.INCLUDED_APP_NOT_INSTALLED, include.position("app"), TypeHint.name(app));
        continue;
      }
      JavaClass type = ValueTypeReader.nameOf(MoreTypes.asTypeElement(app));
      mounts.add(new Project.Mount(path, type, include.position("path")));
    }
    return mounts;
  }
}
