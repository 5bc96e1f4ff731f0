package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.AdminForm;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.AdminPage.Names;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a form: its fields are there, can be entered, and each stands in one place. */
final class AdminFormRules {
  private final Report report;
  private final AdminPage page;
  private final AdminForm form;
  private final AdminNames names;

  AdminFormRules(Report report, AdminPage page, AdminNames names) {
    this.report = report;
    this.page = page;
    this.form = page.form();
    this.names = names;
  }

  void check() {
    if (form.fields() != null && !form.fieldsets().isEmpty()) {
      report.add(AdminProblem.FORM_TWICE, form.fields().position(), page.type().simpleName());
    } else if (form.fields() != null) {
      names.notEmpty(form.fields());
      names.distinct(form.fields()).forEach(name -> checkField(name, "Fields"));
    }
    checkGroups();
    if (form.readOnly() != null) {
      names.notEmpty(form.readOnly());
      names.distinct(form.readOnly()).forEach(name -> checkReadOnly(names, report, name));
    }
    if (form.exclude() != null) {
      names.notEmpty(form.exclude());
      names.distinct(form.exclude()).forEach(this::checkExcluded);
    }
    if (form.radio() != null) {
      names.notEmpty(form.radio());
      names.distinct(form.radio()).forEach(this::checkRadio);
    }
    if (form.checkboxes() != null) {
      names.notEmpty(form.checkboxes());
      names.distinct(form.checkboxes()).forEach(this::checkBoxes);
    }
    Set<String> filled = new HashSet<>();
    form.prepopulated().forEach(one -> checkPrepopulated(one, filled));
  }

  /** Whether the form shows a field, so far as its options say. */
  static boolean isOnForm(AdminPage page, String name) {
    AdminForm form = page.form();
    if (!form.fieldsets().isEmpty()) {
      return form.fieldsets().stream().anyMatch(one -> one.fields().texts().contains(name));
    }
    if (form.fields() != null) {
      return form.fields().texts().contains(name);
    }
    return form.exclude() == null || !form.exclude().texts().contains(name);
  }

  /** Whether the form says that it has this field. */
  private boolean isNamed(String name) {
    return (form.fields() != null || !form.fieldsets().isEmpty()) && isOnForm(page, name);
  }

  private void checkGroups() {
    Map<String, AdminForm.Group> places = new HashMap<>();
    for (AdminForm.Group group : form.fieldsets()) {
      names.notEmpty(group.fields());
      for (Name name : names.distinct(group.fields())) {
        AdminForm.Group other = places.putIfAbsent(name.text(), group);
        if (other == null) {
          checkField(name, "Fieldset");
        } else {
          report.add(AdminProblem.IN_TWO_GROUPS, name.position(), name.text());
        }
      }
    }
  }

  private void checkField(Name name, String option) {
    // What is read-only is checked there.
    if (!form.isReadOnly(name.text())) {
      checkInput(names, report, name, option);
    }
  }

  /** Reports a name that is no field, or a field that nobody can enter. */
  static Optional<Field> checkInput(AdminNames names, Report report, Name name, String option) {
    if (names.isMethod(name.text())) {
      report.add(
          AdminProblem.NO_INPUT,
          name.position(),
          names.method(name.text()).orElseThrow().displayName(),
          "it is a method",
          "Name it in @ReadOnly too.");
      return Optional.empty();
    }
    Optional<Field> field = names.own(name, option);
    field
        .flatMap(AdminInputs::whyNot)
        .ifPresent(
            reason ->
                report.add(
                    AdminProblem.NO_INPUT,
                    name.position(),
                    names.nameOf(field.orElseThrow()),
                    reason.why(),
                    reason.hint()));
    return field;
  }

  /** Reports a name that nothing can be shown for. */
  static void checkReadOnly(AdminNames names, Report report, Name name) {
    Optional<Field> field = names.shown(name, "ReadOnly");
    if (field.isPresent()
        && field.get() instanceof Field.Reverse reverse
        && !(reverse.link() instanceof Field.Link.ByTable)) {
      report.add(
          AdminProblem.MANY_ROWS,
          name.position(),
          names.nameOf(reverse),
          "ReadOnly",
          AdminInputs.whyNot(reverse).orElseThrow().hint());
    }
  }

  private void checkExcluded(Name name) {
    if (names.own(name, "Exclude").isEmpty()) {
      return;
    }
    Stream.concat(
            Stream.of(form.fields(), form.readOnly()),
            form.fieldsets().stream().map(AdminForm.Group::fields))
        .filter(option -> option != null && option.texts().contains(name.text()))
        .map(Names::option)
        .findFirst()
        .ifPresent(
            option ->
                report.add(AdminProblem.EXCLUDED_AND_SHOWN, name.position(), name.text(), option));
  }

  private void checkRadio(Name name) {
    Optional<Field> field = names.own(name, "Radio");
    if (field.isPresent() && kind(field.get()) != ValueType.Kind.ENUM) {
      report.add(AdminProblem.RADIO_WITHOUT_CHOICES, name.position(), names.nameOf(field.get()));
    }
  }

  private void checkBoxes(Name name) {
    Optional<Field> field = names.own(name, "Checkboxes");
    if (field.isPresent() && !isManyToMany(field.get())) {
      report.add(AdminProblem.CHECKBOXES_WITHOUT_ROWS, name.position(), names.nameOf(field.get()));
    } else if (field.isPresent() && !isNamed(name.text())) {
      // Where the form names it, that is said there.
      AdminInputs.whyNot(field.get())
          .ifPresent(
              reason ->
                  report.add(
                      AdminProblem.NO_INPUT,
                      name.position(),
                      names.nameOf(field.get()),
                      reason.why(),
                      reason.hint()));
    }
  }

  private static boolean isManyToMany(Field field) {
    return field instanceof Field.Many
        || field instanceof Field.Reverse reverse && reverse.link() instanceof Field.Link.ByTable;
  }

  private static ValueType.@Nullable Kind kind(Field field) {
    return field instanceof Field.Value value ? value.type().kind() : null;
  }

  private void checkPrepopulated(AdminForm.Prepopulated prepopulated, Set<String> filled) {
    Name target = prepopulated.field();
    Optional<Field> field = names.own(target, "Prepopulated");
    if (field.isPresent()) {
      String name = names.nameOf(field.get());
      if (kind(field.get()) != ValueType.Kind.STRING) {
        report.add(AdminProblem.PREPOPULATED_NOT_TEXT, target.position(), name);
      } else if (!filled.add(target.text())) {
        report.add(AdminProblem.PREPOPULATED_TWICE, target.position(), name);
      } else {
        checkHasInput(target, name);
      }
    }
    names.notEmpty(prepopulated.from());
    for (Name source : names.distinct(prepopulated.from())) {
      if (source.text().equals(target.text())) {
        if (field.isPresent()) {
          report.add(
              AdminProblem.PREPOPULATED_FROM_ITSELF, source.position(), names.nameOf(field.get()));
        }
        continue;
      }
      Optional<Field> from = names.own(source, "Prepopulated");
      if (from.isPresent() && !(from.get() instanceof Field.Value)) {
        report.add(
            AdminProblem.PREPOPULATED_FROM_RELATION, source.position(), names.nameOf(from.get()));
      } else {
        from.ifPresent(one -> checkHasInput(source, names.nameOf(one)));
      }
    }
  }

  private void checkHasInput(Name name, String field) {
    if (form.isReadOnly(name.text())) {
      report.add(AdminProblem.PREPOPULATED_READ_ONLY, name.position(), field);
    } else if (!isOnForm(page, name.text())) {
      report.add(AdminProblem.PREPOPULATED_OFF_FORM, name.position(), field);
    }
  }
}
