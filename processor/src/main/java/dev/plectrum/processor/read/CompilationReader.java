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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Reads the projects, apps and models of one round. */
public final class CompilationReader {
  private final ProcessingEnvironment environment;
  private final RoundEnvironment round;
  private final Report report;
  private final AppDirectory apps;
  private final CompiledApps compiled;
  private final Set<JavaClass> rejected = new TreeSet<>();
  private final Map<Open, dev.plectrum.processor.model.Model> models = new LinkedHashMap<>();

  public CompilationReader(
      ProcessingEnvironment environment, RoundEnvironment round, Report report) {
    this.environment = environment;
    this.round = round;
    this.report = report;
    this.apps = AppDirectory.read(round, environment.getElementUtils(), report);
    this.compiled =
        new CompiledApps(environment.getElementUtils(), environment.getTypeUtils(), apps);
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
    apps.declared().forEach(compiled::addUsed);
    readModels();
    List<App> declared = apps.declared().stream().map(this::app).toList();
    Project project = new ProjectReader(round, apps, report).read(this::app);
    new OwnClasses(round, report).checkForgotten();
    return new Compilation(declared, compiled.found(), project, strays());
  }

  private App app(AppDirectory.Entry entry) {
    return entry.declared() ? declared(entry) : compiled.add(entry).app();
  }

  private App declared(AppDirectory.Entry entry) {
    return new App(
        entry.label(),
        entry.type(),
        entry.uses().stream().map(ValueTypeReader::nameOf).toList(),
        models.entrySet().stream()
            .filter(model -> model.getKey().app() == entry)
            .map(Map.Entry::getValue)
            .toList(),
        JavacPosition.of(entry.element()));
  }

  private List<App> strays() {
    return models.entrySet().stream()
        .filter(model -> model.getKey().app() == null)
        .map(Map.Entry::getValue)
        .map(model -> new App("", model.type(), List.of(), List.of(model), model.position()))
        .toList();
  }

  private void readModels() {
    ModelReader reader = new ModelReader(report, apps, environment.getTypeUtils());
    List<TypeElement> elements =
        round.getElementsAnnotatedWith(Model.class).stream().map(MoreElements::asType).toList();
    List<String> names =
        elements.stream().map(element -> element.getSimpleName().toString()).toList();
    List<Open> open =
        elements.stream()
            .map(element -> reader.read(element, names))
            .sorted(Comparator.comparing(model -> model.model().type()))
            .toList();
    List<Open> all = new ArrayList<>(open);
    all.addAll(compiled.open());
    ReverseReader reverse = new ReverseReader(report, all);
    open.forEach(model -> models.put(model, close(model, reverse)));
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
