package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.AdminAction;
import dev.plectrum.processor.model.AdminAction.Parameter;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.Reach;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of actions: generated code can call them and knows what they did. */
final class AdminActionRules {
  private final Report report;
  private final AdminPage page;

  AdminActionRules(Report report, AdminPage page) {
    this.report = report;
    this.page = page;
  }

  void check() {
    Set<String> seen = new HashSet<>();
    for (AdminAction action : page.actions()) {
      if (!seen.add(action.name())) {
        report.add(
            AdminProblem.ACTION_TWICE,
            action.position(),
            action.name(),
            page.model().type().simpleName());
      } else if (isCallable(action)) {
        checkSignature(action);
      }
    }
  }

  private boolean isCallable(AdminAction action) {
    AdminProblem problem =
        !action.isStatic()
            ? AdminProblem.ACTION_NOT_STATIC
            // A class that is private has its own message.
            : action.reach() == Reach.PRIVATE && page.reach() != Reach.PRIVATE
                ? AdminProblem.ACTION_PRIVATE
                : action.generic() ? AdminProblem.ACTION_GENERIC : null;
    if (problem != null) {
      report.add(problem, action.position(), action.displayName());
    }
    return problem == null;
  }

  private void checkSignature(AdminAction action) {
    if (action.words().isBlank()) {
      report.add(AdminProblem.ACTION_WITHOUT_WORDS, action.wordsPosition(), action.displayName());
    }
    if (action.thrown() != null) {
      report.add(
          AdminProblem.ACTION_THROWS, action.position(), action.displayName(), action.thrown());
    }
    if (action.result() == AdminAction.Result.OTHER) {
      report.add(
          AdminProblem.ACTION_RESULT, action.position(), action.displayName(), action.returned());
    }
    List<Parameter> parameters = action.parameters();
    boolean begins = !parameters.isEmpty() && parameters.get(0) instanceof AdminAction.Selected;
    if (!begins) {
      report.add(
          AdminProblem.ACTION_WITHOUT_ROWS,
          parameters.isEmpty() ? action.position() : parameters.get(0).position(),
          action.displayName(),
          page.model().type().companion("Query").simpleName());
      return;
    }
    for (Parameter parameter : parameters.subList(1, parameters.size())) {
      if (parameter instanceof AdminAction.Unknown unknown) {
        report.add(
            AdminProblem.ACTION_PARAMETER, unknown.position(), unknown.name(), unknown.type());
      } else if (parameter instanceof AdminAction.Selected again) {
        report.add(
            AdminProblem.ACTION_PARAMETER,
            again.position(),
            again.name(),
            page.model().type().companion("Query").simpleName());
      }
    }
  }
}
