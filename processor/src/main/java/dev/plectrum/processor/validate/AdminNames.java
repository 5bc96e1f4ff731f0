package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.AdminMethod;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.AdminPage.Names;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what names in the admin's annotations mean, and reports those that mean nothing. */
final class AdminNames {
  private final Report report;
  private final Model model;
  private final List<AdminMethod> methods;
  private final Function<JavaClass, Optional<Model>> models;

  /**
   * Names of one model.
   *
   * @param methods what can be shown beside its components
   * @param models finds the model that a record is
   */
  AdminNames(
      Report report,
      Model model,
      List<AdminMethod> methods,
      Function<JavaClass, Optional<Model>> models) {
    this.report = report;
    this.model = model;
    this.methods = methods;
    this.models = models;
  }

  /** {@code Track.name}. */
  String nameOf(Field field) {
    return model.type().simpleName() + "." + field.name();
  }

  /** Reports an option that names nothing. */
  void notEmpty(Names names) {
    if (names.names().isEmpty()) {
      report.add(AdminProblem.NOTHING_NAMED, names.position(), names.option());
    }
  }

  /** The names without those that were there already, which are reported. */
  List<Name> distinct(Names names) {
    Set<String> seen = new HashSet<>();
    List<Name> distinct = new ArrayList<>();
    for (Name name : names.names()) {
      if (seen.add(name.text())) {
        distinct.add(name);
      } else {
        report.add(AdminProblem.NAMED_TWICE, name.position(), names.option(), name.text());
      }
    }
    return distinct;
  }

  /** The method of this name, one that can be shown if there is one. */
  Optional<AdminMethod> method(String name) {
    List<AdminMethod> named = methods.stream().filter(one -> one.name().equals(name)).toList();
    return named.stream()
        .filter(one -> one.fault() == AdminMethod.Fault.NONE)
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  /** Whether a method, rather than a component, has this name. */
  boolean isMethod(String name) {
    return model.field(name).isEmpty() && method(name).isPresent();
  }

  /** The one value that a name leads to, over any number of keys. */
  Optional<FieldPath.Found> path(Name name, String option, String hintForMany) {
    return find(name, option, false).filter(found -> isSingle(found, name, option, hintForMany));
  }

  /** What a name leads to, over any number of relations, be it one value or many. */
  Optional<FieldPath.Found> anyPath(Name name, String option) {
    return found(FieldPath.throughMany(model, name.text(), models), name, option, false);
  }

  /** Checks a name that rows are ordered by. */
  void ordered(Name name, String option) {
    path(name, option, "Name a component that has a column.")
        .filter(found -> found.field() instanceof Field.Key key && key.isToAccounts())
        .ifPresent(
            found ->
                report.add(
                    AdminProblem.ORDERED_BY_ACCOUNTS,
                    name.position(),
                    found.displayName(),
                    option));
  }

  /** The field of the model itself. */
  Optional<Field> own(Name name, String option) {
    return find(name, option, false)
        .filter(found -> isOwn(found, name, option))
        .map(FieldPath.Found::field);
  }

  /** Checks a name that may be a method as well as a path to one value. */
  void column(Name name, String option) {
    if (isMethod(name.text())) {
      checkMethod(name);
    } else {
      find(name, option, true)
          .ifPresent(
              found -> isSingle(found, name, option, "Name a method that says what to show."));
    }
  }

  /** Checks a name that may be a method as well as a field of the model itself. */
  Optional<Field> shown(Name name, String option) {
    if (isMethod(name.text())) {
      checkMethod(name);
      return Optional.empty();
    }
    return find(name, option, true)
        .filter(found -> isOwn(found, name, option))
        .map(FieldPath.Found::field);
  }

  private boolean isOwn(FieldPath.Found found, Name name, String option) {
    if (found.steps().isEmpty()) {
      return true;
    }
    report.add(
        AdminProblem.PATH_NOT_ALLOWED,
        name.position(),
        name.text(),
        option,
        model.type().simpleName());
    return false;
  }

  private boolean isSingle(FieldPath.Found found, Name name, String option, String hint) {
    if (found.field() instanceof Field.Stored) {
      return true;
    }
    report.add(AdminProblem.MANY_ROWS, name.position(), found.displayName(), option, hint);
    return false;
  }

  private void checkMethod(Name name) {
    AdminMethod method = method(name.text()).orElseThrow();
    String own =
        "Write it as static String " + name.text() + "(" + model.type().simpleName() + " row).";
    switch (method.fault()) {
      case NONE -> checkOrder(method);
      case VOID -> unfit(name, method, "returns nothing", "Return what is to be shown.");
      case HIDDEN ->
          unfit(
              name, method, "cannot be seen from where the pages are generated", "Make it public.");
      case PARAMETERS ->
          unfit(
              name,
              method,
              method.ofModel() ? "has parameters" : "does not take just a row",
              method.ofModel() ? "Leave them out." : own);
      case STATIC -> unfit(name, method, "is static", "Leave out static.");
      case NOT_STATIC -> unfit(name, method, "is not static", own);
      case GENERIC -> unfit(name, method, "has type parameters", "Leave them out.");
      case THROWING -> unfit(name, method, "throws what nobody catches", "Catch it there.");
    }
  }

  private void unfit(Name name, AdminMethod method, String why, String hint) {
    report.add(AdminProblem.METHOD_UNFIT, name.position(), method.displayName(), why, hint);
  }

  private void checkOrder(AdminMethod method) {
    Name order = method.orderBy();
    if (order != null) {
      ordered(ascending(order), "Display");
    }
  }

  /** A name without the sign for descending. */
  static Name ascending(Name name) {
    return name.text().startsWith("-") ? new Name(name.text().substring(1), name.position()) : name;
  }

  private Optional<FieldPath.Found> find(Name name, String option, boolean withMethods) {
    return found(FieldPath.of(model, name.text(), models), name, option, withMethods);
  }

  private Optional<FieldPath.Found> found(
      FieldPath path, Name name, String option, boolean withMethods) {
    if (path instanceof FieldPath.Found found) {
      return Optional.of(found);
    }
    if (path instanceof FieldPath.DeadEnd end) {
      String part = "." + end.field().name() + ".";
      String text = "." + name.text();
      report.add(
          AdminProblem.PATH_GOES_ON,
          name.position(),
          end.displayName(),
          name.text(),
          text.substring(1, text.indexOf(part) + part.length() - 1));
    } else if (path instanceof FieldPath.Unknown unknown) {
      unknown(name, option, unknown, withMethods);
    }
    return Optional.empty();
  }

  private void unknown(Name name, String option, FieldPath.Unknown unknown, boolean withMethods) {
    if (unknown.first() && !withMethods && isMethod(name.text())) {
      report.add(
          AdminProblem.METHOD_NOT_ALLOWED,
          name.position(),
          method(name.text()).orElseThrow().displayName(),
          option);
      return;
    }
    boolean methodsToo = unknown.first() && withMethods;
    report.add(
        AdminProblem.NAME_UNKNOWN,
        name.position(),
        unknown.owner().type().simpleName(),
        methodsToo ? "field or method" : "field",
        unknown.name(),
        suggestion(name, unknown, methodsToo));
  }

  private String suggestion(Name name, FieldPath.Unknown unknown, boolean methodsToo) {
    // What a path looks like in Django.
    String dotted = name.text().replace("__", ".");
    if (!dotted.equals(name.text())
        && FieldPath.throughMany(model, dotted, models) instanceof FieldPath.Found) {
      return "Did you mean \"" + dotted + "\"?";
    }
    List<String> names = new ArrayList<>();
    unknown.owner().fields().forEach(field -> names.add(field.name()));
    if (methodsToo) {
      methods.stream()
          .filter(method -> method.fault() == AdminMethod.Fault.NONE)
          .map(AdminMethod::name)
          .distinct()
          .forEach(names::add);
    }
    return Suggestion.of(unknown.name(), names);
  }
}
