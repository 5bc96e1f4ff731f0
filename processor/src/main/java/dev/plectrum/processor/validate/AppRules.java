package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Project;
import java.util.HashMap;
import java.util.Map;

/** No two apps share a label, and no two share a place among the URLs. */
final class AppRules {
  private final Report report;

  AppRules(Report report) {
    this.report = report;
  }

  /** Returns whether every app has a label of its own, without which tables cannot be compared. */
  boolean check(Compilation compilation) {
    boolean distinct = true;
    Project project = compilation.project();
    if (project != null) {
      checkMounts(project);
    }
    Map<String, App> byLabel = new HashMap<>();
    for (App app : compilation.known()) {
      App other = byLabel.putIfAbsent(app.label(), app);
      if (other != null && !app.label().isEmpty()) {
        distinct = false;
        // The class of an app in a jar has no line to point at.
        App here = compilation.apps().contains(app) ? app : other;
        report.add(
            ProjectProblem.LABEL_TAKEN,
            here.position(),
            other.type().simpleName(),
            app.type().simpleName(),
            app.label());
      }
    }
    return distinct;
  }

  private void checkMounts(Project project) {
    Map<String, Project.Mount> byPath = new HashMap<>();
    for (Project.Mount mount : project.mounts()) {
      if (!isPath(mount.path())) {
        report.add(ProjectProblem.MOUNT_WRONG, mount.position(), mount.path());
        continue;
      }
      Project.Mount other = byPath.putIfAbsent(mount.path(), mount);
      if (other != null) {
        report.add(
            ProjectProblem.MOUNT_TAKEN,
            mount.position(),
            mount.path(),
            other.app().simpleName(),
            mount.app().simpleName());
      }
    }
  }

  private static boolean isPath(String path) {
    return path.equals("/")
        || path.startsWith("/")
            && !path.endsWith("/")
            && !path.contains("//")
            && path.chars().noneMatch(AppRules::isForbidden);
  }

  // Variables, queries and fragments have no place in a mount, nor has anything to be encoded.
  private static boolean isForbidden(int character) {
    return character <= ' ' || character > '~' || "{}?#%\"<>\\^`|".indexOf(character) >= 0;
  }
}
