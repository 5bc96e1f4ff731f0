package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site: the class with {@code @Project}.
 *
 * @param type the class
 * @param apps the installed apps, in the order they were named
 * @param mounts where their routes live
 * @param user the model of its users, and where that is said; null for that of the app {@code auth}
 */
public record Project(
    JavaClass type, List<App> apps, List<Mount> mounts, @Nullable Users user, Position position) {
  public Project {
    apps = List.copyOf(apps);
    mounts = List.copyOf(mounts);
  }

  /** The same with {@link Model#shell() shells} in place of these models. */
  Project withRejectedAsShells(Set<JavaClass> rejected) {
    List<App> changed = apps.stream().map(app -> app.withRejectedAsShells(rejected)).toList();
    return new Project(type, changed, mounts, user, position);
  }

  /** A project whose users are those of the app {@code auth}. */
  public Project(JavaClass type, List<App> apps, List<Mount> mounts, Position position) {
    this(type, apps, mounts, null, position);
  }

  /** The same without users of its own. */
  public Project withoutUser() {
    return new Project(type, apps, mounts, null, position);
  }

  /** The mounts in the order in which they are asked for a path: the longest first. */
  public List<Mount> mountsAsAsked() {
    return mounts.stream()
        .sorted(
            Comparator.comparing((Mount mount) -> -mount.path().length())
                .thenComparing(Mount::path)
                .thenComparing(Mount::app))
        .toList();
  }

  /** A model, and where the project says that its users are such. */
  public record Users(JavaClass model, Position position) {}

  /**
   * An {@code @Include}.
   *
   * @param path begins with a slash and does not end with one, unless it is only that
   */
  public record Mount(String path, JavaClass app, Position position) {}
}
