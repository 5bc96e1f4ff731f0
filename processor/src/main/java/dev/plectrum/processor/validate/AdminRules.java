package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rules of classes with {@code @AdminRegister}. */
public final class AdminRules {
  private static final JavaClass ADMIN = new JavaClass("dev.plectrum.admin", "AdminApp");

  private final Report report;
  private final Function<JavaClass, Optional<Model>> models;

  /**
   * The rules.
   *
   * @param models finds the model that a record is, unless something was found wrong with it
   */
  public AdminRules(Report report, Function<JavaClass, Optional<Model>> models) {
    this.report = report;
    this.models = models;
  }

  /**
   * Reports what is wrong, and returns the pages in which nothing was, and bare ones for classes
   * that extend theirs.
   */
  public List<AdminPage> check(Compilation compilation, List<AdminPage> pages) {
    checkInstalled(compilation, pages);
    List<AdminPage> sound = new ArrayList<>();
    Map<JavaClass, AdminPage> byModel = new HashMap<>();
    Map<JavaClass, AdminPage> byName = new HashMap<>();
    for (AdminPage page : pages) {
      int before = report.findings().size();
      AdminPage other = byModel.putIfAbsent(page.model().type(), page);
      AdminPage namesake = byName.putIfAbsent(page.generated(), page);
      if (other != null) {
        report.add(
            AdminProblem.REGISTERED_TWICE,
            page.position(),
            page.model().type().simpleName(),
            other.type().simpleName(),
            page.type().simpleName());
      } else if (namesake != null) {
        report.add(
            AdminProblem.PAGES_TAKEN,
            page.position(),
            namesake.model().type().qualifiedName(),
            page.model().type().qualifiedName(),
            page.generated().simpleName());
      }
      if (page.model().rejected()) {
        sound.add(page);
        continue;
      }
      checkVisible(page);
      if (page.model().isComposite()) {
        report.add(AdminProblem.KEY_OF_SEVERAL, page.position(), page.model().type().simpleName());
        continue;
      }
      AdminNames names = new AdminNames(report, page.model(), page.methods(), models);
      new AdminListRules(report, page, names, models).check();
      new AdminFormRules(report, page, names).check();
      new AdminInlineRules(report, page, models).check();
      new AdminActionRules(report, page).check();
      if (report.findings().size() == before) {
        sound.add(page);
      } else if (page.extended() && other == null && namesake == null) {
        // What the class extends has to be there, or javac complains as well.
        sound.add(page.bare());
      }
    }
    return sound;
  }

  private void checkVisible(AdminPage page) {
    if (page.reach() == Reach.PRIVATE) {
      report.add(AdminProblem.CLASS_PRIVATE, page.position(), page.type().simpleName());
    }
  }

  private void checkInstalled(Compilation compilation, List<AdminPage> pages) {
    Project project = compilation.project();
    if (project == null || isInstalled(project, ADMIN)) {
      return;
    }
    for (App app : compilation.apps()) {
      boolean registers = pages.stream().anyMatch(page -> page.app().equals(app.label()));
      if (registers && isInstalled(project, app.type())) {
        report.add(
            AdminProblem.ADMIN_NOT_INSTALLED,
            project.position(),
            app.type().simpleName(),
            project.type().simpleName());
        return;
      }
    }
  }

  private static boolean isInstalled(Project project, JavaClass app) {
    return project.apps().stream().anyMatch(installed -> installed.type().equals(app));
  }
}
