package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.SiteCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of the commands of a site, over all its apps. */
final class CommandRules {
  private static final Set<String> BUILT_IN =
      Set.of(
          "check",
          "help",
          "makemigrations",
          "migrate",
          "runserver",
          "showmigrations",
          "sqlmigrate");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");

  private final Report report;
  private final Map<String, SiteCommand> byName = new HashMap<>();
  private final Map<String, App> fromJars = new HashMap<>();

  CommandRules(Report report, Compilation compilation) {
    this.report = report;
    for (CompiledApp compiled : compilation.compiled()) {
      for (String name : compiled.commands()) {
        App other = fromJars.putIfAbsent(name, compiled.app());
        if (other != null && compilation.project() != null) {
          report.add(
              RouteProblem.COMMAND_OF_ANOTHER_APP,
              compilation.project().position(),
              compiled.app().type().simpleName(),
              name,
              other.type().simpleName());
        }
      }
    }
  }

  boolean isSound(SiteCommand command) {
    return hasName(command) & hasSupplies(command) && command.handler().resolved();
  }

  private boolean hasName(SiteCommand command) {
    if (!NAME.matcher(command.name()).matches()) {
      report.add(RouteProblem.COMMAND_NAME, command.position(), command.name());
      return false;
    }
    if (BUILT_IN.contains(command.name())) {
      report.add(RouteProblem.COMMAND_BUILT_IN, command.position(), command.name());
      return false;
    }
    App installed = fromJars.get(command.name());
    if (installed != null) {
      report.add(
          RouteProblem.COMMAND_OF_ANOTHER_APP,
          command.position(),
          command.handler().displayName(),
          command.name(),
          installed.type().simpleName());
      return false;
    }
    SiteCommand other = byName.putIfAbsent(command.name(), command);
    if (other != null) {
      report.add(
          RouteProblem.COMMAND_TWICE,
          command.position(),
          command.name(),
          command.handler().displayName(),
          other.handler().displayName(),
          other.handler().placeSeenFrom(command.handler()));
      return false;
    }
    return true;
  }

  private boolean hasSupplies(SiteCommand command) {
    boolean sound = true;
    for (RouteParameter parameter : command.handler().parameters()) {
      if (parameter instanceof RouteParameter.Unknown unknown) {
        report.add(
            RouteProblem.COMMAND_PARAMETER, unknown.position(), unknown.name(), unknown.type());
        sound = false;
      } else if (parameter instanceof RouteParameter.Body body) {
        report.add(RouteProblem.COMMAND_PARAMETER, body.position(), body.name(), "@Body");
        sound = false;
      }
    }
    return sound;
  }
}
