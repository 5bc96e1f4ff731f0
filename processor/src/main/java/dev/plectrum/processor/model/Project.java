package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;

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

  /**
   * An {@code @Include}.
   *
   * @param path begins with a slash and does not end with one, unless it is only that
   */
  public record Mount(String path, JavaClass app, Position position) {}
}
