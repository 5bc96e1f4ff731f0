package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.AdminProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.AdminInline;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.InlineKey;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rules of inlines: each is about the rows that point here over one key. */
final class AdminInlineRules {
  private final Report report;
  private final AdminPage page;
  private final Function<JavaClass, Optional<Model>> models;

  AdminInlineRules(Report report, AdminPage page, Function<JavaClass, Optional<Model>> models) {
    this.report = report;
    this.page = page;
    this.models = models;
  }

  void check() {
    Set<String> seen = new HashSet<>();
    for (AdminInline inline : page.inlines()) {
      AdminListRules.checkRange(report, inline.extra(), "The number of empty rows", 0, 50);
      AdminListRules.checkRange(report, inline.max(), "The number of rows", 1, 1000);
      AdminListRules.checkRange(
          report,
          inline.min(),
          "The least number of rows",
          0,
          Math.max(1, Math.min(50, inline.max().value())));
      rows(inline).ifPresent(rows -> check(inline, rows, seen));
    }
  }

  /** The rows of an inline: their model, and its key to the registered one. */
  private record Rows(Model model, InlineKey key) {}

  private void check(AdminInline inline, Rows rows, Set<String> seen) {
    if (!seen.add(rows.model().type() + "." + rows.key().name())) {
      report.add(
          AdminProblem.INLINE_TWICE,
          inline.position(),
          rows.model().type().simpleName(),
          rows.key().name());
      return;
    }
    if (rows.model().isComposite()) {
      report.add(AdminProblem.KEY_OF_SEVERAL, inline.position(), rows.model().type().simpleName());
      return;
    }
    // An inline that names a reverse set has not looked for methods of its rows.
    AdminNames names = new AdminNames(report, rows.model(), inline.methods(), models);
    List<String> readOnly = inline.readOnly() == null ? List.of() : inline.readOnly().texts();
    if (inline.fields() != null) {
      for (Name name : names.distinct(inline.fields())) {
        if (rows.key().covers(name.text())) {
          report.add(
              AdminProblem.INLINE_SHOWS_KEY,
              name.position(),
              rows.model().type().simpleName() + "." + rows.key().name());
        } else if (!readOnly.contains(name.text())) {
          AdminFormRules.checkInput(names, report, name, "Inline");
        }
      }
    }
    if (inline.ordering() != null) {
      for (Name name : names.distinct(inline.ordering())) {
        names.path(AdminNames.ascending(name), "Inline", "Name a component that has a column.");
      }
    }
    if (inline.readOnly() != null) {
      for (Name name : names.distinct(inline.readOnly())) {
        AdminFormRules.checkReadOnly(names, report, name);
      }
    }
  }

  private Optional<Rows> rows(AdminInline inline) {
    Name set = inline.set();
    boolean byModel = inline.model() != null || inline.noModel() != null;
    if (set == null && !byModel) {
      report.add(AdminProblem.INLINE_VAGUE, inline.position(), "neither");
    } else if (set != null && byModel) {
      report.add(AdminProblem.INLINE_VAGUE, inline.position(), "both");
    } else if (set != null && inline.key() != null) {
      report.add(
          AdminProblem.INLINE_VAGUE, inline.key().position(), "a set, which has a key, and a key");
    } else if (set != null) {
      return ofSet(set);
    } else if (inline.noModel() != null) {
      report.add(AdminProblem.NOT_A_MODEL, inline.noModel().position(), inline.noModel().text());
    } else {
      return ofModel(inline, inline.model());
    }
    return Optional.empty();
  }

  private Optional<Rows> ofSet(Name set) {
    Model model = page.model();
    List<String> sets =
        model.fields().stream().filter(AdminInlineRules::isSet).map(Field::name).toList();
    Optional<Field> field = model.field(set.text());
    if (field.isEmpty()) {
      report.add(
          AdminProblem.NAME_UNKNOWN,
          set.position(),
          model.type().simpleName(),
          "reverse set",
          set.text(),
          Suggestion.of(set.text(), sets));
      return Optional.empty();
    }
    if (!isSet(field.get())) {
      boolean many = !(field.get() instanceof Field.Stored);
      report.add(
          AdminProblem.INLINE_NO_SET,
          set.position(),
          model.type().simpleName() + "." + set.text(),
          many ? "The form has an input for it already." : Suggestion.of(set.text(), sets));
      return Optional.empty();
    }
    Field.Reverse reverse = (Field.Reverse) field.get();
    return models
        .apply(reverse.target())
        .flatMap(
            rows ->
                InlineKey.of(rows, model.type()).stream()
                    .filter(key -> key.name().equals(reverse.of()))
                    .findFirst()
                    .map(key -> new Rows(rows, key)));
  }

  private static boolean isSet(Field field) {
    return field instanceof Field.Reverse reverse
        && (reverse.link() instanceof Field.Link.ByKey
            || reverse.link() instanceof Field.Link.ByTarget);
  }

  private Optional<Rows> ofModel(AdminInline inline, Model rows) {
    String child = rows.type().simpleName();
    String parent = page.model().type().simpleName();
    List<InlineKey> keys = InlineKey.of(rows, page.model().type());
    List<String> keyNames = keys.stream().map(InlineKey::name).toList();
    Name given = inline.key();
    if (keys.isEmpty()) {
      report.add(AdminProblem.INLINE_WITHOUT_KEY, inline.modelPosition(), child, parent);
    } else if (given != null
        && rows.field(given.text()).isEmpty()
        && rows.group(given.text()).isEmpty()) {
      report.add(
          AdminProblem.NAME_UNKNOWN,
          given.position(),
          child,
          "key",
          given.text(),
          Suggestion.of(given.text(), keyNames));
    } else if (given != null && !keyNames.contains(given.text())) {
      report.add(
          AdminProblem.INLINE_KEY_WRONG,
          given.position(),
          child + "." + given.text(),
          parent,
          Suggestion.of(given.text(), keyNames));
    } else if (given == null && keys.size() > 1) {
      report.add(
          AdminProblem.INLINE_KEY_AMBIGUOUS,
          inline.modelPosition(),
          child,
          parent,
          String.join(", ", keyNames),
          keyNames.get(0));
    } else {
      return keys.stream()
          .filter(key -> given == null || key.name().equals(given.text()))
          .findFirst()
          .map(key -> new Rows(rows, key));
    }
    return Optional.empty();
  }
}
