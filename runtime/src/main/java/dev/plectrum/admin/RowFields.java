package dev.plectrum.admin;

import dev.plectrum.db.Draft;
import dev.plectrum.db.StoredColumn;
import dev.plectrum.db.Table;
import dev.plectrum.model.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what a page shows of the fields of a row. */
final class RowFields<T, D extends Draft<T>> {
  /** What the name of the field ends in that adds keys to those that are ticked. */
  static final String MORE = "__more";

  /** A relation to more rows than these is an autocomplete, whatever its options say. */
  private static final int MOST_BOXES = 1000;

  private final AdminRequest request;
  private final RowEditor<T, D> editor;
  private final RowForm<T, D> form;
  private final boolean bare;

  RowFields(AdminRequest request, RowEditor<T, D> editor, RowForm<T, D> form) {
    this(request, editor, form, false);
  }

  /**
   * What a page shows of the fields of a row.
   *
   * @param bare whether they stand without their labels, as in a list
   */
  RowFields(AdminRequest request, RowEditor<T, D> editor, RowForm<T, D> form, boolean bare) {
    this.request = request;
    this.editor = editor;
    this.form = form;
    this.bare = bare;
  }

  /** A field with its label and errors. */
  FieldView view(FormField<T, D> field) {
    boolean editable = form.isEditable(field);
    Widget widget = field.widget();
    String name = form.prefix() + field.name();
    String id = "id_" + name;
    String value = form.value(field);
    List<String> errors = form.errors().getOrDefault(field.name(), List.of());
    List<FieldView.Option> options = options(field, id, value);
    boolean boxes = editable && field.isOffered() && options.size() <= MOST_BOXES;
    String source = field.source();
    return new FieldView(
        id,
        name,
        field.label(),
        widget == Widget.PASSWORD ? "" : value,
        field.isRequired() && editable && !(form.row() == null && field.isDefaulted()),
        errors,
        editable ? null : shown(field, value, options),
        field.help().isEmpty() ? null : field.help(),
        type(widget),
        mode(widget),
        widget == Widget.TIME || widget == Widget.DATE_TIME ? "any" : null,
        field.maxLength() == 0 ? null : Integer.toString(field.maxLength()),
        widget == Widget.TEXT_AREA,
        widget == Widget.CHECKBOX,
        widget == Widget.CHECKBOX && value.equals("true"),
        widget == Widget.SELECT,
        widget == Widget.RADIO,
        field.isVertical(),
        widget == Widget.KEY,
        widget == Widget.KEYS && !boxes,
        boxes,
        options,
        search(field),
        editable ? add(field) : null,
        change(field, value),
        source == null || form.row() != null
            ? null
            : "id_" + form.prefix() + source.replace(" ", " id_" + form.prefix()),
        describedBy(field, id, !errors.isEmpty()),
        bare);
  }

  /** The fields in their groups; those in none stand in front. */
  List<FormView.Group> groups() {
    Set<String> grouped = new LinkedHashSet<>();
    form.fieldsets().forEach(fieldset -> grouped.addAll(fieldset.names()));
    List<FormView.Group> groups = new ArrayList<>();
    List<FieldView> rest = new ArrayList<>();
    for (FormField<T, D> field : form.fields()) {
      if (!grouped.contains(field.name())) {
        rest.add(view(field));
      }
    }
    if (!rest.isEmpty()) {
      groups.add(new FormView.Group("group_0", null, null, false, true, rest));
    }
    for (Fieldset fieldset : form.fieldsets()) {
      List<FieldView> fields = new ArrayList<>();
      for (FormField<T, D> field : form.fields()) {
        if (fieldset.names().contains(field.name())) {
          fields.add(view(field));
        }
      }
      groups.add(
          new FormView.Group(
              "group_" + groups.size(),
              fieldset.title().isEmpty() ? null : fieldset.title(),
              fieldset.description().isEmpty() ? null : fieldset.description(),
              fieldset.isCollapsed(),
              !fieldset.isCollapsed() || fields.stream().anyMatch(FieldView::invalid),
              fields));
    }
    return groups;
  }

  private static @Nullable String type(Widget widget) {
    return switch (widget) {
      case TEXT, NUMBER, DECIMAL -> "text";
      case PASSWORD -> "password";
      case DATE -> "date";
      case TIME -> "time";
      case DATE_TIME -> "datetime-local";
      default -> null;
    };
  }

  private static @Nullable String mode(Widget widget) {
    return switch (widget) {
      case NUMBER -> "numeric";
      case DECIMAL -> "decimal";
      default -> null;
    };
  }

  private static @Nullable String describedBy(FormField<?, ?> field, String id, boolean wrong) {
    String help = field.help().isEmpty() ? "" : id + "_help";
    if (!wrong) {
      return help.isEmpty() ? null : help;
    }
    return help.isEmpty() ? id + "_errors" : id + "_errors " + help;
  }

  private static String shown(FormField<?, ?> field, String value, List<FieldView.Option> options) {
    String text =
        switch (field.widget()) {
          case CHECKBOX -> value.equals("true") ? "Yes" : "No";
          case KEY -> options.isEmpty() ? "" : options.get(0).label();
          case KEYS -> String.join(", ", options.stream().map(FieldView.Option::label).toList());
          case SELECT, RADIO ->
              options.stream()
                  .filter(FieldView.Option::selected)
                  .map(FieldView.Option::label)
                  .findFirst()
                  .orElse("");
          // To the minute, as in lists.
          case DATE_TIME -> value.replace('T', ' ').replaceFirst("(:\\d\\d):.*", "$1");
          default -> value;
        };
    return text.isEmpty() ? "–" : text;
  }

  private List<FieldView.Option> options(FormField<T, D> field, String id, String value) {
    return switch (field.widget()) {
      case SELECT, RADIO -> choices(field, id, value);
      case KEY -> key(field, value);
      case KEYS -> keys(field, id);
      default -> List.of();
    };
  }

  private List<FieldView.Option> choices(FormField<T, D> field, String id, String value) {
    List<FieldView.Option> options = new ArrayList<>();
    boolean radio = field.widget() == Widget.RADIO;
    if (!field.isRequired() || (!radio && value.isEmpty())) {
      options.add(new FieldView.Option(id, "", radio ? "None" : "---------", value.isEmpty()));
    }
    for (Choice choice : field.choices()) {
      options.add(
          new FieldView.Option(
              radio && !options.isEmpty() ? id + "_" + options.size() : id,
              choice.value(),
              choice.label(),
              choice.value().equals(value)));
    }
    return options;
  }

  /** The row that a key points to, by its title. */
  private List<FieldView.Option> key(FormField<T, D> field, String value) {
    Target<?> target = field.target();
    if (target == null || value.isEmpty()) {
      return List.of();
    }
    String title = title(field, target, value);
    return title == null ? List.of() : List.of(new FieldView.Option(value, value, title, true));
  }

  private <A> @Nullable String title(FormField<T, D> field, Target<A> target, String value) {
    Object key = target.key().parse(value);
    if (key == null) {
      return null;
    }
    T row = form.row();
    ForeignKey<?> held = row == null ? null : field.keyOf(row);
    if (row != null && held != null && held.key().equals(key)) {
      return field.titleOf(row);
    }
    return editor.database().find(target.table(), key).map(target::titleOf).orElse(null);
  }

  private List<FieldView.Option> keys(FormField<T, D> field, String id) {
    Target<?> target = field.target();
    if (target == null) {
      return List.of();
    }
    Set<String> chosen = form.keys(field);
    List<FieldView.Option> all =
        field.isOffered() && form.isEditable(field) ? offered(target, chosen, id) : List.of();
    return all.isEmpty() || all.size() > MOST_BOXES ? chosen(target, chosen, id) : all;
  }

  /** Every row that can be chosen; one too many if they are too many. */
  private <A> List<FieldView.Option> offered(Target<A> target, Set<String> chosen, String id) {
    Table<A> table = target.table();
    List<String> columns = table.columns().stream().map(StoredColumn::column).toList();
    String sql =
        "SELECT "
            + String.join(", ", columns)
            + " FROM "
            + table.name()
            + " LIMIT "
            + (MOST_BOXES + 1);
    List<FieldView.Option> options = new ArrayList<>();
    for (A one : editor.database().list(table, sql, in -> {})) {
      String key = table.key(one).toString();
      options.add(
          new FieldView.Option(
              id + "_" + options.size(), key, target.titleOf(one), chosen.contains(key)));
    }
    options.sort((left, right) -> left.label().compareToIgnoreCase(right.label()));
    return options;
  }

  private <A> List<FieldView.Option> chosen(Target<A> target, Set<String> texts, String id) {
    List<Object> keys = new ArrayList<>();
    for (String text : texts) {
      Object key = target.key().parse(text);
      if (key != null) {
        keys.add(key);
      }
    }
    List<FieldView.Option> options = new ArrayList<>();
    for (A one : editor.database().list(target.table(), keys)) {
      String key = target.table().key(one).toString();
      options.add(new FieldView.Option(id + "_" + options.size(), key, target.titleOf(one), true));
    }
    options.sort((left, right) -> left.label().compareToIgnoreCase(right.label()));
    return options;
  }

  private @Nullable AdminPages<?, ?, ?, ?> pages(FormField<T, D> field) {
    Target<?> target = field.target();
    return target == null ? null : request.site().pages(target.table().model());
  }

  private @Nullable String search(FormField<T, D> field) {
    AdminPages<?, ?, ?, ?> pages = pages(field);
    return pages == null || !pages.mayView(request.user(), null)
        ? null
        : request.autocomplete(pages.name());
  }

  private @Nullable String add(FormField<T, D> field) {
    AdminPages<?, ?, ?, ?> pages = pages(field);
    return pages == null || !pages.mayAdd(request.user())
        ? null
        : request.add(pages.name()) + "?" + AdminRequest.POPUP + "=1";
  }

  private @Nullable String change(FormField<T, D> field, String value) {
    AdminPages<?, ?, ?, ?> pages = pages(field);
    if (field.widget() != Widget.KEY || pages == null || !pages.mayView(request.user(), null)) {
      return null;
    }
    return request.row(pages.name(), value.isEmpty() ? "0" : value, "change");
  }
}
