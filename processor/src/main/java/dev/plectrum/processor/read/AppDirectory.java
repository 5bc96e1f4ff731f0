package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.project.App;
import dev.plectrum.project.AppInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The apps that the sources declare or name, and which package belongs to which. */
public final class AppDirectory {
  private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private final Elements elements;
  private final Report report;
  private final Map<String, Entry> byPackage = new LinkedHashMap<>();
  private final Map<TypeElement, Entry> byType = new LinkedHashMap<>();
  private final Set<? extends Element> sources;
  private final Set<TypeElement> bare = new HashSet<>();

  private AppDirectory(RoundEnvironment round, Elements elements, Report report) {
    this.sources = round.getElementsAnnotatedWith(App.class);
    this.elements = elements;
    this.report = report;
  }

  /**
   * An app.
   *
   * @param element the class with {@code @App}
   * @param label its label; the empty text if the user gave none that can be used
   * @param uses the apps it names
   * @param declared whether its class is among the sources rather than in a jar
   */
  public record Entry(
      TypeElement element, JavaClass type, String label, List<TypeElement> uses, boolean declared) {
    /** Whether models of this app may refer to those of the other one. */
    public boolean mayUse(Entry other) {
      return equals(other) || uses.contains(other.element());
    }
  }

  /** Reads the apps among the sources, and those of jars that they use. */
  static AppDirectory read(RoundEnvironment round, Elements elements, Report report) {
    AppDirectory directory = new AppDirectory(round, elements, report);
    for (Element element : directory.sources) {
      directory.declare(MoreElements.asType(element));
    }
    List.copyOf(directory.byType.values())
        .forEach(app -> app.uses().forEach(directory::addFromJar));
    return directory;
  }

  private void declare(TypeElement element) {
    Mark mark = Mark.on(element, App.class).orElseThrow();
    JavaClass type = ValueTypeReader.nameOf(element);
    Entry entry = new Entry(element, type, label(mark), uses(mark), true);
    byType.put(element, entry);
    if (type.packageName().isEmpty()) {
      report.add(ProjectProblem.APP_WITHOUT_PACKAGE, JavacPosition.of(element), type.name());
      return;
    }
    Entry other = byPackage.putIfAbsent(type.packageName(), entry);
    if (other != null) {
      report.add(
          ProjectProblem.APPS_IN_ONE_PACKAGE,
          JavacPosition.of(element),
          type.packageName(),
          other.type().simpleName(),
          type.simpleName());
    }
  }

  private String label(Mark mark) {
    String label = mark.text("value");
    if (label != null && !LABEL.matcher(label).matches()) {
      report.add(ProjectProblem.LABEL_WRONG, mark.position("value"), label);
      return "";
    }
    return label == null ? "" : label;
  }

  private List<TypeElement> uses(Mark mark) {
    List<TypeElement> uses = new ArrayList<>();
    for (Mark.Written<TypeMirror> used : mark.types("uses")) {
      if (used.value().getKind() == TypeKind.ERROR) {
        continue;
      }
      if (isApp(used.value())) {
        TypeElement app = MoreTypes.asTypeElement(used.value());
        checkCompiled(app, used.position());
        uses.add(app);
      } else {
        report.add(ProjectProblem.NOT_AN_APP, used.position(), TypeHint.name(used.value()));
      }
    }
    return uses;
  }

  /** Whether the type is a class with {@code @App}. */
  static boolean isApp(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && Mark.isOn(MoreTypes.asTypeElement(type), App.class);
  }

  /** Reports, once, an app from a jar that has nothing with it that could be installed. */
  void checkCompiled(TypeElement app, Position position) {
    if (!sources.contains(app) && info(app).isEmpty() && bare.add(app)) {
      report.add(ProjectProblem.APP_WITHOUT_INFO, position, app.getSimpleName().toString());
    }
  }

  /** What the processor wrote about an app when its jar was compiled. */
  Optional<Mark> info(TypeElement app) {
    JavaClass name =
        dev.plectrum.processor.model.App.generated(ValueTypeReader.nameOf(app), "Info");
    return Optional.ofNullable(elements.getTypeElement(name.qualifiedName()))
        .flatMap(info -> Mark.on(info, AppInfo.class));
  }

  /** An app by its class, which may come from a jar. */
  Entry addFromJar(TypeElement element) {
    return byType.computeIfAbsent(
        element,
        missing -> {
          Mark mark = Mark.on(element, App.class).orElseThrow();
          String label = mark.text("value");
          List<TypeElement> uses =
              mark.types("uses").stream()
                  .map(Mark.Written::value)
                  .filter(AppDirectory::isApp)
                  .map(MoreTypes::asTypeElement)
                  .toList();
          JavaClass type = ValueTypeReader.nameOf(element);
          Entry entry = new Entry(element, type, label == null ? "" : label, uses, false);
          byPackage.putIfAbsent(type.packageName(), entry);
          return entry;
        });
  }

  /** The app that a declaration belongs to: the one with the nearest package. */
  public Optional<Entry> appOf(Element element) {
    String name = MoreElements.getPackage(element).getQualifiedName().toString();
    while (!name.isEmpty()) {
      Entry entry = byPackage.get(name);
      if (entry == null) {
        findInJar(name);
        entry = byPackage.get(name);
      }
      if (entry != null) {
        return Optional.of(entry);
      }
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
    return Optional.empty();
  }

  private void findInJar(String packageName) {
    PackageElement found = elements.getPackageElement(packageName);
    if (found != null) {
      ElementFilter.typesIn(found.getEnclosedElements()).stream()
          .filter(type -> Mark.isOn(type, App.class))
          .forEach(this::addFromJar);
    }
  }

  /** The apps among the sources, by label and then by class. */
  public Collection<Entry> declared() {
    return byType.values().stream()
        .filter(Entry::declared)
        .sorted(Comparator.comparing(Entry::label).thenComparing(Entry::type))
        .toList();
  }
}
