package dev.plectrum.processor.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the sources of one compilation declare, and what they build upon.
 *
 * @param apps the apps whose class is among the sources, sorted by label
 * @param compiled the apps from jars that those use or the project installs, sorted by label
 * @param project the project, or null if the sources are those of an app alone
 * @param strays models that belong to no app, each in one of its own; there to be written as shells
 */
public record Compilation(
    List<App> apps, List<CompiledApp> compiled, @Nullable Project project, List<App> strays) {
  public Compilation {
    apps = List.copyOf(apps);
    compiled = List.copyOf(compiled);
    strays = List.copyOf(strays);
  }

  /** Sources in which every model belongs to an app, and which need nothing from a jar. */
  public Compilation(List<App> apps, @Nullable Project project) {
    this(apps, List.of(), project, List.of());
  }

  /** The models of all apps among the sources, by app and then by name. */
  public List<Model> models() {
    return apps.stream().flatMap(app -> app.models().stream()).toList();
  }

  /** The models of the apps from jars. */
  public List<Model> compiledModels() {
    return compiled.stream().flatMap(one -> one.app().models().stream()).toList();
  }

  /** The model among the sources that this record is. */
  public Optional<Model> model(JavaClass type) {
    return models().stream().filter(model -> model.type().equals(type)).findFirst();
  }

  /** The model that this record is, be it among the sources or in a jar. */
  public Optional<Model> anyModel(JavaClass type) {
    return model(type)
        .or(() -> compiledModels().stream().filter(model -> model.type().equals(type)).findFirst());
  }

  /** Every app there is, those among the sources first. */
  public Collection<App> known() {
    Map<JavaClass, App> known = new LinkedHashMap<>();
    apps.forEach(app -> known.putIfAbsent(app.type(), app));
    if (project != null) {
      project.apps().forEach(app -> known.putIfAbsent(app.type(), app));
    }
    compiled.forEach(one -> known.putIfAbsent(one.app().type(), one.app()));
    return known.values();
  }

  /**
   * The same with {@link Model#shell() shells} in place of these models, so that the classes that
   * other sources name exist all the same.
   */
  public Compilation withRejectedAsShells(Set<JavaClass> rejected) {
    List<App> changed = apps.stream().map(app -> app.withRejectedAsShells(rejected)).toList();
    Project site = project == null ? null : project.withRejectedAsShells(rejected);
    return new Compilation(changed, compiled, site, strays);
  }
}
