package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Model;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A permission of a model's own can be named, and no two of an app are named alike. */
final class PermissionRules {
  private static final Pattern CODENAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
  private static final int NAME = 255;

  private final Report report;

  PermissionRules(Report report) {
    this.report = report;
  }

  void check(App app) {
    Map<String, Model> taken = new HashMap<>();
    for (Model model : app.models()) {
      int own = model.permissions().size() - model.ownPermissions().size();
      for (Model.Permission permission : model.permissions().subList(0, own)) {
        taken.put(permission.codename(), model);
      }
    }
    for (Model model : app.models()) {
      for (Model.Permission permission : model.ownPermissions()) {
        check(permission, model, taken);
      }
    }
  }

  private void check(Model.Permission permission, Model model, Map<String, Model> taken) {
    String codename = permission.codename();
    int length = permission.name().codePointCount(0, permission.name().length());
    if (!CODENAME.matcher(codename).matches()) {
      report.add(ModelProblem.PERMISSION_CODENAME, permission.position(), codename);
    } else if (length > NAME || permission.name().isBlank()) {
      report.add(ModelProblem.PERMISSION_NAME, permission.position(), codename, length);
    } else {
      Model other = taken.putIfAbsent(codename, model);
      if (other != null) {
        report.add(
            ModelProblem.PERMISSION_TAKEN,
            permission.position(),
            other.type().simpleName(),
            codename);
      }
    }
  }
}
