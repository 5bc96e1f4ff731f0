package dev.plectrum.processor.read;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.RouteShape;
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
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads apps from their jars: what the generated info says, and the class files of their models.
 * Nothing is reported, as whoever compiled the app has seen it.
 */
final class CompiledApps {
  private final Elements elements;
  private final Types types;
  private final AppDirectory apps;
  private final Map<JavaClass, CompiledApp> byType = new LinkedHashMap<>();
  private final List<Open> open = new ArrayList<>();

  CompiledApps(Elements elements, Types types, AppDirectory apps) {
    this.elements = elements;
    this.types = types;
    this.apps = apps;
  }

  /** The apps that were added, sorted by label. */
  List<CompiledApp> found() {
    return byType.values().stream()
        .sorted(Comparator.comparing((CompiledApp one) -> one.app().label()))
        .toList();
  }

  /** The models of the apps that were added, for whoever looks for their relations. */
  List<Open> open() {
    return open;
  }

  /** Adds the apps from jars that {@code entry} uses, and those that they use. */
  void addUsed(AppDirectory.Entry entry) {
    for (TypeElement used : entry.uses()) {
      AppDirectory.Entry app = apps.addFromJar(used);
      if (!app.declared()) {
        add(app);
      }
    }
  }

  /** Adds an app from a jar after those that it uses. */
  CompiledApp add(AppDirectory.Entry entry) {
    CompiledApp known = byType.get(entry.type());
    if (known == null) {
      // Before its turn, so that apps which use each other come to an end.
      byType.put(
          entry.type(), new CompiledApp(app(entry, List.of()), List.of(), List.of(), List.of()));
      addUsed(entry);
      known =
          apps.info(entry.element())
              .map(info -> read(entry, info))
              .orElseGet(() -> byType.get(entry.type()));
      byType.put(entry.type(), known);
    }
    return known;
  }

  private CompiledApp read(AppDirectory.Entry entry, Mark info) {
    return new CompiledApp(
        app(entry, models(info)),
        info.marks("migrations").stream().map(CompiledApps::migration).toList(),
        info.texts("commands").stream().map(Mark.Written::value).toList(),
        info.texts("routes").stream().map(Mark.Written::value).map(RouteShape::new).toList());
  }

  private static App app(AppDirectory.Entry entry, List<Model> models) {
    return new App(
        entry.label(),
        entry.type(),
        entry.uses().stream().map(ValueTypeReader::nameOf).toList(),
        models,
        JavacPosition.of(entry.element()));
  }

  private static CompiledApp.Migration migration(Mark mark) {
    String text =
        mark.texts("text").stream().map(Mark.Written::value).collect(Collectors.joining());
    return new CompiledApp.Migration(Optional.ofNullable(mark.text("name")).orElse(""), text);
  }

  private List<Model> models(Mark info) {
    Report silent = new Report();
    ModelReader reader = new ModelReader(silent, apps, types);
    List<Mark> marks = info.marks("models");
    List<Open> own = new ArrayList<>();
    for (Mark mark : marks) {
      TypeElement element =
          elements.getTypeElement(Optional.ofNullable(mark.text("value")).orElse(""));
      if (element != null) {
        Set<String> nullable = new TreeSet<>();
        mark.texts("nullable").forEach(name -> nullable.add(name.value()));
        own.add(withNullable(reader.read(element, List.of()), nullable));
      }
    }
    open.addAll(own);
    ReverseReader reverse = new ReverseReader(silent, open);
    return own.stream().map(model -> close(model, reverse)).toList();
  }

  private static Open withNullable(Open model, Set<String> names) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : model.slots()) {
      boolean nullable =
          slot instanceof Slot.Ready ready
              && ready.field() instanceof Field.Stored
              && names.contains(ready.field().name());
      slots.add(
          nullable ? new Slot.Ready(((Field.Stored) ((Slot.Ready) slot).field()).orNull()) : slot);
    }
    return new Open(model.element(), model.app(), model.model(), slots, true);
  }

  private static Model close(Open model, ReverseReader reverse) {
    List<Field> fields = new ArrayList<>();
    for (Slot slot : model.slots()) {
      if (slot instanceof Slot.Reverse other) {
        reverse.read(model, other).ifPresent(fields::add);
      } else {
        fields.add(((Slot.Ready) slot).field());
      }
    }
    return model.model().withFields(fields);
  }
}
