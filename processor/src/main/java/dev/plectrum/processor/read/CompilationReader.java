package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import dev.plectrum.model.Model;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.read.FieldReader.Slot;
import dev.plectrum.processor.read.ModelReader.Open;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/** Reads the projects, apps and models of one round. */
public final class CompilationReader {
  private final ProcessingEnvironment environment;
  private final RoundEnvironment round;
  private final Report report;
  private final AppDirectory apps;
  private final Set<JavaClass> rejected = new TreeSet<>();

  public CompilationReader(
      ProcessingEnvironment environment, RoundEnvironment round, Report report) {
    this.environment = environment;
    this.round = round;
    this.report = report;
    this.apps = AppDirectory.read(round, environment.getElementUtils(), report);
  }

  /** The apps that the sources declare or name, for those who read what else belongs to them. */
  public AppDirectory apps() {
    return apps;
  }

  /** The models in which something was wrong that the rules will not see again. */
  public Set<JavaClass> rejected() {
    return rejected;
  }

  /** Where a mistake that is in no source is shown: at the project, or else at the first app. */
  public Position position() {
    return ProjectReader.element(round)
        .or(() -> apps.declared().stream().map(AppDirectory.Entry::element).findFirst())
        .map(JavacPosition::of)
        .orElse(Position.NONE);
  }

  /** What the sources declare. What could not be read is in the report and left out or empty. */
  public Compilation read() {
    List<dev.plectrum.processor.model.Model> models = models();
    List<App> declared = new ArrayList<>();
    for (AppDirectory.Entry entry : apps.declared()) {
      declared.add(app(entry, models));
    }
    Project project = new ProjectReader(round, apps, report).read(entry -> app(entry, models));
    Compilation compilation = new Compilation(declared, project);
    new OwnClasses(round, report).check(compilation);
    return compilation;
  }

  private static App app(
      AppDirectory.Entry entry, List<dev.plectrum.processor.model.Model> models) {
    return new App(
        entry.label(),
        entry.type(),
        entry.uses().stream().map(ValueTypeReader::nameOf).toList(),
        models.stream().filter(model -> model.app().equals(entry.label())).toList(),
        JavacPosition.of(entry.element()));
  }

  private List<dev.plectrum.processor.model.Model> models() {
    ModelReader reader = new ModelReader(report, apps);
    List<Open> open = new ArrayList<>();
    Set<? extends Element> elements = round.getElementsAnnotatedWith(Model.class);
    List<String> names =
        elements.stream().map(element -> element.getSimpleName().toString()).toList();
    for (Element element : elements) {
      reader.read(MoreElements.asType(element), names).ifPresent(open::add);
    }
    ReverseReader reverse = new ReverseReader(report, open);
    return open.stream()
        .map(model -> close(model, reverse))
        .sorted(Comparator.comparing(dev.plectrum.processor.model.Model::type))
        .toList();
  }

  private dev.plectrum.processor.model.Model close(Open open, ReverseReader reverse) {
    List<Field> fields = new ArrayList<>();
    boolean sound = open.sound();
    for (Slot slot : open.slots()) {
      Optional<Field> field =
          slot instanceof Slot.Reverse other
              ? reverse.read(open, other)
              : Optional.of(((Slot.Ready) slot).field());
      field.ifPresent(fields::add);
      sound &= field.isPresent();
    }
    if (!sound) {
      rejected.add(open.model().type());
    }
    return open.model().withFields(fields);
  }
}
