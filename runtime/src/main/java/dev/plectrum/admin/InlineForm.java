package dev.plectrum.admin;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.Draft;
import dev.plectrum.http.FormData;
import dev.plectrum.http.QueryString;
import dev.plectrum.json.Notation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows that are edited in the form of the row they point to. */
final class InlineForm<P, T, D extends Draft<T>> {
  private static final String TOTAL = "TOTAL";
  private static final String KEY = "KEY";
  private static final String DELETE = "DELETE";
  private static final String NUMBER = "__n__";

  private final InlinePages<P, T, D> inline;
  private final AdminRequest request;
  private final @Nullable FormData posted;
  private final @Nullable AdminPages<?, ?, ?, ?> pages;
  private final boolean mayView;
  private final boolean mayAdd;
  private final boolean mayChange;
  private final boolean mayDelete;
  private final List<RowForm<T, D>> forms = new ArrayList<>();
  private int gone;
  private @Nullable String wrong;
  private int numbers;

  InlineForm(
      InlinePages<P, T, D> inline,
      AdminRequest request,
      @Nullable P parent,
      @Nullable FormData posted,
      boolean editable) {
    this.inline = inline;
    this.request = request;
    this.posted = posted;
    inline.belongTo(request.site());
    AdminUser user = request.user();
    pages = request.site().pages(inline.name().label());
    boolean adds = pages == null ? user.may(inline.name().permission("add")) : pages.mayAdd(user);
    boolean changes =
        pages == null ? user.may(inline.name().permission("change")) : pages.mayChange(user, null);
    boolean deletes =
        pages == null ? user.may(inline.name().permission("delete")) : pages.mayDelete(user, null);
    mayView =
        changes
            || (pages == null
                ? user.may(inline.name().permission("view"))
                : pages.mayView(user, null));
    // A new user needs a password, which is entered on the page of its own.
    mayAdd = editable && adds && !inline.isOfAccounts();
    mayChange = editable && changes;
    mayDelete = editable && deletes && inline.isDeletable();
    List<T> rows = parent == null || !mayView ? List.of() : visible(inline.rows(parent));
    if (posted == null) {
      rows.forEach(row -> forms.add(form(row, forms.size())));
      int wanted = Math.max(inline.minimum(), forms.size() + inline.extra());
      while (mayAdd && forms.size() < Math.min(wanted, inline.maximum())) {
        forms.add(form(null, forms.size()));
      }
    } else {
      read(parent, rows, posted);
    }
  }

  /** Those that the pages of their model would show to the sender of the request. */
  private List<T> visible(List<T> rows) {
    if (pages == null || rows.isEmpty()) {
      return rows;
    }
    List<Object> keys = rows.stream().map(inline::key).toList();
    Set<String> seen = pages.visibleInline(request, keys);
    return rows.stream().filter(row -> seen.contains(inline.key(row).toString())).toList();
  }

  /** Whether there is anything in it for the sender of the request. */
  boolean isShown() {
    return mayView || mayAdd;
  }

  /** Whether the sender of the request may do all that a row may do, if it is a user. */
  private boolean covers(T row) {
    return Grants.covers(request.user(), request.site(), inline.target().table(), inline.key(row));
  }

  private boolean mayFill(String field) {
    return mayAdd && (pages == null || pages.mayFill(request.user(), field, null));
  }

  private RowForm<T, D> form(@Nullable T row, int number) {
    boolean writable = row != null && mayChange && covers(row);
    Predicate<String> may = row == null ? this::mayFill : field -> writable;
    return new RowForm<>(request, inline, row, prefix(number), posted, QueryString.parse(""), may);
  }

  private String prefix(int number) {
    return prefix(Integer.toString(number));
  }

  private String prefix(String number) {
    return inline.prefix() + "-" + number + "-";
  }

  private void read(@Nullable P parent, List<T> rows, FormData form) {
    Map<String, T> known = new HashMap<>();
    rows.forEach(row -> known.put(inline.key(row).toString(), row));
    String text = form.get(inline.prefix() + "-" + TOTAL);
    Integer total = text == null ? null : Notation.intValue(text);
    int most = inline.maximum() + inline.extra();
    for (int i = 0; total != null && i < Math.min(total, most); i++) {
      numbers = i + 1;
      // Of a row that is saved as a new one, the rows that come with it are new as well.
      String key = parent == null ? null : form.get(prefix(i) + KEY);
      if (key == null && isTakenAway(i, form)) {
        continue;
      }
      T row = key == null ? null : known.get(key);
      if (key == null || row != null) {
        forms.add(form(row, i));
      } else if (!form.has(prefix(i) + DELETE)) {
        gone++;
      }
    }
    if (gone > 0) {
      request.tell(
          Message.Level.WARNING, inline.name().counted(gone) + " had been deleted meanwhile.");
    }
  }

  /** Whether a new row was removed again, now or before the page came back with errors. */
  private boolean isTakenAway(int number, FormData form) {
    return form.has(prefix(number) + DELETE)
        || form.names().stream().noneMatch(name -> name.startsWith(prefix(number)));
  }

  /** Whether somebody else changed one of the rows since the form was made. */
  boolean isChangedMeanwhile() {
    boolean changed = false;
    for (RowForm<T, D> form : forms) {
      T row = form.row();
      List<FormField<T, D>> meanwhile = form.changedMeanwhile();
      if (row != null && !meanwhile.isEmpty()) {
        form.errors(Map.of(Faults.ROW, List.of(RowForm.meanwhile(meanwhile, row))));
        changed = true;
      }
    }
    return changed;
  }

  private boolean isDeleted(RowForm<T, D> form) {
    return mayDelete && posted != null && posted.has(form.prefix() + DELETE);
  }

  /** Writes the rows and adds what was done to {@code changes}; false if something is wrong. */
  boolean save(P parent, List<Change> changes) {
    boolean right = checkNumber();
    for (RowForm<T, D> form : forms) {
      T row = form.row();
      if (isDeleted(form)) {
        right &= row == null || delete(form, row, changes);
      } else if (row == null ? mayAdd : mayChange) {
        right &= write(parent, form, row, changes);
      }
    }
    return right;
  }

  /**
   * Finds out what is wrong with new rows of which it is not known yet where they will point to.
   */
  void check() {
    checkNumber();
    for (RowForm<T, D> form : forms) {
      if (form.row() == null && mayAdd && !isDeleted(form) && !form.changed().isEmpty()) {
        form.check(inline.draft());
      }
    }
  }

  /** Whether there will be as many rows as there can be, and have to be. */
  private boolean checkNumber() {
    long held = forms.stream().filter(form -> form.row() != null).count();
    long rows =
        forms.stream()
            .filter(form -> !isDeleted(form))
            .filter(form -> form.row() != null || mayAdd && !form.changed().isEmpty())
            .count();
    if (rows > inline.maximum() && rows > held) {
      wrong = "Please submit at most " + inline.name().counted(inline.maximum()) + ".";
    } else if (rows < inline.minimum() && (mayAdd || rows < held)) {
      wrong = "Please submit at least " + inline.name().counted(inline.minimum()) + ".";
    }
    return wrong == null;
  }

  private boolean delete(RowForm<T, D> form, T row, List<Change> changes) {
    if (!covers(row) || pages != null && !pages.mayDeleteInline(request, inline.key(row))) {
      return refuse(form, "delete");
    }
    Deletion deletion = new Deletion(request);
    deletion.add(inline.target(), inline.name(), List.of(row));
    if (!deletion.isPossible()) {
      form.errors(Map.of(Faults.ROW, List.of(reason(deletion))));
      return false;
    }
    try {
      inline.database().<Boolean, RuntimeException>atomic(() -> inline.delete(row));
      changes.add(Change.deleted(inline.name(), inline.title(row)));
      return true;
    } catch (ConflictException e) {
      form.errors(Map.of(Faults.ROW, List.of("It cannot be deleted: other rows point to it.")));
      return false;
    }
  }

  /** What is in the way: rows that need it, or rows that would go along and may not. */
  private static String reason(Deletion deletion) {
    List<String> needing = deletion.protectors().stream().map(Link::label).toList();
    return needing.isEmpty()
        ? "It cannot be deleted: you may not delete what would go along: "
            + String.join(", ", deletion.forbidden())
            + "."
        : "It cannot be deleted: other rows point to it: " + String.join(", ", needing) + ".";
  }

  private boolean refuse(RowForm<T, D> form, String what) {
    form.errors(
        Map.of(
            Faults.ROW,
            List.of("You may not " + what + " this " + inline.name().singular() + ".")));
    return false;
  }

  private boolean write(P parent, RowForm<T, D> form, @Nullable T row, List<Change> changes) {
    List<String> labels = form.changed().stream().map(FormField::label).toList();
    if (labels.isEmpty()) {
      return true;
    }
    List<String> names = form.changed().stream().map(FormField::name).toList();
    if (row != null && pages != null && !pages.mayChangeInline(request, inline.key(row), names)) {
      return refuse(form, "change");
    }
    T saved =
        Saving.save(
            inline,
            form,
            () -> row == null ? inline.create(parent, form::fill) : inline.update(row, form::fill));
    if (saved == null) {
      return false;
    }
    changes.add(
        row == null
            ? Change.added(inline.name(), inline.title(saved))
            : Change.changed(inline.name(), inline.title(saved), labels));
    return true;
  }

  /** Whether anything is wrong with any of the rows. */
  boolean hasErrors() {
    return wrong != null || forms.stream().anyMatch(form -> !form.errors().isEmpty());
  }

  FormView.Inline view() {
    List<FormView.Item> items = new ArrayList<>();
    forms.forEach(form -> items.add(item(form, false)));
    RowForm<T, D> blank =
        new RowForm<>(
            request, inline, null, prefix(NUMBER), null, QueryString.parse(""), this::mayFill);
    if (mayAdd) {
      items.add(item(blank, true));
    }
    List<FormView.Head> heads = inline.form().fields().stream().map(InlineForm::head).toList();
    return new FormView.Inline(
        inline.prefix(),
        inline.name().title(),
        inline.name().singular(),
        wrong,
        inline.isStacked(),
        mayDelete,
        heads,
        items,
        Math.max(numbers, forms.size()),
        inline.maximum(),
        mayAdd);
  }

  private static FormView.Head head(FormField<?, ?> field) {
    boolean wide = field.widget() == Widget.KEY || field.widget() == Widget.KEYS;
    return new FormView.Head(field.label(), field.isRequired(), wide);
  }

  private FormView.Item item(RowForm<T, D> form, boolean blank) {
    T row = form.row();
    RowFields<T, D> fields = new RowFields<>(request, inline, form);
    return new FormView.Item(
        form.prefix(),
        row == null ? null : inline.title(row),
        row == null ? null : inline.key(row).toString(),
        row == null || pages == null || !pages.mayView(request.user(), null)
            ? null
            : request.row(pages.name(), inline.key(row), "change"),
        blank,
        form.seen(),
        mayDelete && row != null && covers(row),
        isDeleted(form),
        form.fields().stream().map(fields::view).toList(),
        form.errors().getOrDefault(Faults.ROW, List.of()));
  }
}
