package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.AdminList;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.AdminPage.Names;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of a list: what its columns, filters, search and order name is there and fits. */
final class AdminListRules {
  private static final Set<Kind> DATES =
      Set.of(Kind.LOCAL_DATE, Kind.LOCAL_DATE_TIME, Kind.INSTANT);

  /** What has so many values that nobody would choose one of them. */
  private static final Set<Kind> UNFILTERED =
      Set.of(
          Kind.DOUBLE,
          Kind.UUID,
          Kind.LOCAL_TIME,
          Kind.DURATION,
          Kind.BYTES,
          Kind.JSON,
          Kind.ARRAY);

  private static final String ONE_COLUMN = "Name a component that has a column.";

  private final Report report;
  private final AdminPage page;
  private final AdminList list;
  private final AdminNames names;
  private final Function<JavaClass, Optional<Model>> models;

  AdminListRules(
      Report report,
      AdminPage page,
      AdminNames names,
      Function<JavaClass, Optional<Model>> models) {
    this.report = report;
    this.page = page;
    this.list = page.list();
    this.names = names;
    this.models = models;
  }

  void check() {
    if (list.display() != null) {
      each(list.display(), name -> names.column(name, "ListDisplay"));
    }
    if (list.links() != null) {
      // Nothing named is a list without links.
      names.distinct(list.links()).forEach(this::checkLink);
    }
    if (list.filters() != null) {
      each(list.filters(), this::checkFilter);
    }
    if (list.search() != null) {
      each(list.search(), this::checkSearch);
    }
    if (list.editable() != null) {
      each(list.editable(), this::checkEditable);
    }
    if (list.ordering() != null) {
      each(list.ordering(), name -> names.ordered(AdminNames.ascending(name), "Ordering"));
    }
    if (list.dateHierarchy() != null) {
      checkDate(list.dateHierarchy(), "DateHierarchy");
    }
    if (page.chart() != null) {
      checkDate(page.chart().field(), "AdminChart");
    }
    checkRange(report, list.perPage(), "A page of the list", 1, 1000);
    checkRange(report, list.showAll(), "A page with all rows", 0, 1000);
    if (list.sortable() != null) {
      names.distinct(list.sortable()).forEach(this::checkSortable);
    }
  }

  /** Reports a number that is too small or too large. */
  static void checkRange(
      Report report, AdminPage.@Nullable Count count, String what, int smallest, int largest) {
    if (count != null && (count.value() < smallest || count.value() > largest)) {
      report.add(
          AdminProblem.OUT_OF_RANGE, count.position(), what, count.value(), smallest, largest);
    }
  }

  private void each(Names option, Consumer<Name> check) {
    names.notEmpty(option);
    names.distinct(option).forEach(check);
  }

  private List<String> columns() {
    return list.display() == null ? List.of() : list.display().texts();
  }

  private String listed(String name) {
    return page.model().field(name).isPresent()
        ? "Name it in @ListDisplay too."
        : Suggestion.of(name, columns());
  }

  private void checkSortable(Name name) {
    if (!columns().contains(name.text())) {
      report.add(AdminProblem.SORTED_NOT_LISTED, name.position(), name.text(), listed(name.text()));
    } else if (names.isMethod(name.text())
        && names.method(name.text()).orElseThrow().orderBy() == null) {
      report.add(AdminProblem.NOT_SORTABLE, name.position(), name.text());
    }
  }

  private void checkLink(Name name) {
    if (!columns().contains(name.text())) {
      report.add(AdminProblem.LINK_NOT_LISTED, name.position(), name.text(), listed(name.text()));
    }
  }

  private void checkEditable(Name name) {
    Optional<Field> own = names.own(name, "ListEditable");
    if (own.isEmpty()) {
      return;
    }
    Field field = own.get();
    Optional<AdminInputs.Reason> reason = AdminInputs.whyNot(field);
    if (!columns().contains(name.text())) {
      report.add(
          AdminProblem.EDITABLE_NOT_LISTED, name.position(), name.text(), listed(name.text()));
    } else if (reason.isPresent()) {
      notEditable(name, field, reason.get().why(), "Leave it out.");
    } else if (!(field instanceof Field.Stored)) {
      notEditable(name, field, "it stands for many rows", "It has an input on the form.");
    } else if (field instanceof Field.Value value && value.id()) {
      notEditable(name, field, "it is the key of the row", "Leave it out.");
    } else if (page.form().isReadOnly(name.text())) {
      report.add(AdminProblem.EDITABLE_AND_READ_ONLY, name.position(), names.nameOf(field));
    } else if (!AdminFormRules.isOnForm(page, name.text())) {
      notEditable(name, field, "the form leaves it out", "Add it to the form.");
    } else if (list.linked().contains(name.text())) {
      report.add(
          AdminProblem.EDITABLE_IS_LINK,
          name.position(),
          name.text(),
          list.links() == null
              ? "Name another column in @ListDisplayLinks."
              : "Leave it out of @ListDisplayLinks.");
    }
  }

  private void notEditable(Name name, Field field, String why, String hint) {
    report.add(AdminProblem.NOT_EDITABLE, name.position(), names.nameOf(field), why, hint);
  }

  private void checkFilter(Name name) {
    Optional<FieldPath.Found> found = names.anyPath(name, "ListFilter");
    if (found.isPresent()
        && found.get().field() instanceof Field.Value value
        && UNFILTERED.contains(value.type().kind())
        && !value.nullable()) {
      report.add(
          AdminProblem.NOT_FILTERABLE,
          name.position(),
          found.get().displayName(),
          value.type().javaName(false),
          "Leave it out.");
    }
  }

  private void checkSearch(Name name) {
    String text = name.text();
    String prefix = text.isEmpty() ? "" : text.substring(0, 1);
    boolean prefixed = prefix.equals("^") || prefix.equals("=") || prefix.equals("@");
    Name bare = prefixed ? new Name(text.substring(1), name.position()) : name;
    Optional<FieldPath.Found> found = names.anyPath(bare, "SearchFields");
    if (found.isEmpty()) {
      return;
    }
    @Nullable Kind kind =
        found.get().field() instanceof Field.Value value ? value.type().kind() : null;
    boolean exact = prefix.equals("=") && kind == Kind.LONG;
    if (kind != Kind.STRING && !exact) {
      report.add(
          AdminProblem.NOT_SEARCHABLE,
          name.position(),
          found.get().displayName(),
          searchable(bare.text(), found.get().field(), kind));
    }
  }

  private String searchable(String name, Field field, @Nullable Kind kind) {
    if (kind == Kind.LONG) {
      return "Write \"=" + name + "\" to find the row with a number.";
    }
    Optional<JavaClass> relation = FieldPath.target(field);
    if (relation.isPresent()) {
      Optional<String> text =
          models.apply(relation.get()).stream()
              .flatMap(target -> target.stored().stream())
              .filter(Field.Value.class::isInstance)
              .filter(value -> value.type().kind() == Kind.STRING)
              .map(Field::name)
              .findFirst();
      if (text.isPresent()) {
        return "Name a text of "
            + relation.get().simpleName()
            + ": \""
            + name
            + "."
            + text.get()
            + "\".";
      }
    }
    return "Name a component that holds text.";
  }

  private void checkDate(Name name, String option) {
    Optional<Field> field = names.own(name, option);
    if (field.isPresent() && !isDate(field.get())) {
      List<String> dates =
          page.model().fields().stream()
              .filter(AdminListRules::isDate)
              .map(one -> "\"" + one.name() + "\"")
              .toList();
      report.add(
          AdminProblem.NOT_A_DATE,
          name.position(),
          option,
          names.nameOf(field.get()),
          dates.isEmpty() ? "Leave it out." : "There is " + String.join(", ", dates) + ".");
    }
  }

  private static boolean isDate(Field field) {
    return field instanceof Field.Value value && DATES.contains(value.type().kind());
  }
}
