package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import java.util.Set;

/**
 * A site: the class with {@code @Project}.
 *
 * @param type the class
 * @param apps the installed apps, in the order they were named
 * @param mounts where their routes live
 */
public record Project(JavaClass type, List<App> apps, List<Mount> mounts, Position position) {
  public Project {
    apps = List.copyOf(apps);
    mounts = List.copyOf(mounts);
  }

  /** The same with {@link Model#shell() shells} in place of these models. */
  Project withRejectedAsShells(Set<JavaClass> rejected) {
    List<App> changed = apps.stream().map(app -> app.withRejectedAsShells(rejected)).toList();
    return new Project(type, changed, mounts, position);
  }

  /**
   * An {@code @Include}.
   *
   * @param path begins with a slash and does not end with one, unless it is only that
   */
  public record Mount(String path, JavaClass app, Position position) {}
}
