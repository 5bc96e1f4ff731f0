package dev.plectrum.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the sources of one compilation declare.
 *
 * @param apps the apps whose class is among the sources, sorted by label
 * @param project the project, or null if the sources are those of an app alone
 * @param strays models that belong to no app, each in one of its own; there to be written as shells
 */
public record Compilation(List<App> apps, @Nullable Project project, List<App> strays) {
  public Compilation {
    apps = List.copyOf(apps);
    strays = List.copyOf(strays);
  }

  /** Sources in which every model belongs to an app. */
  public Compilation(List<App> apps, @Nullable Project project) {
    this(apps, project, List.of());
  }

  /** The models of all apps, by app and then by name. */
  public List<Model> models() {
    return apps.stream().flatMap(app -> app.models().stream()).toList();
  }

  /** The model that this record is. */
  public Optional<Model> model(JavaClass type) {
    return models().stream().filter(model -> model.type().equals(type)).findFirst();
  }

  /**
   * The same with {@link Model#shell() shells} in place of these models, so that the classes that
   * other sources name exist all the same.
   */
  public Compilation withRejectedAsShells(Set<JavaClass> rejected) {
    List<App> changed = apps.stream().map(app -> app.withRejectedAsShells(rejected)).toList();
    Project site = project == null ? null : project.withRejectedAsShells(rejected);
    return new Compilation(changed, site, strays);
  }
}
