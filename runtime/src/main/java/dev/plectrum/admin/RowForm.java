package dev.plectrum.admin;

import dev.plectrum.db.Draft;
import dev.plectrum.http.FormData;
import dev.plectrum.http.QueryString;
import dev.plectrum.validation.FieldErrors;
import dev.plectrum.validation.ValidationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row in a form: what they held when the form was made, what was entered since,
 * and what is wrong with that.
 */
final class RowForm<T, D extends Draft<T>> {
  /** The field that says what the row held when the form was made. */
  static final String SEEN = "_seen";

  private static final int HEX = 16;

  private final AdminRequest request;
  private final RowEditor<T, D> editor;
  private final AdminForm<T, D> described;
  private final @Nullable T row;
  private final String prefix;
  private final @Nullable FormData posted;
  private final QueryString given;
  private final Predicate<String> editable;
  private @Nullable String seen;
  private Map<String, List<String>> errors = Map.of();

  /**
   * The form of a row.
   *
   * @param row the row; null for a new one
   * @param prefix what the names of its fields begin with
   * @param posted what was entered; null if nothing has been yet
   * @param given what a new row begins with
   * @param editable which fields the user may set
   */
  RowForm(
      AdminRequest request,
      RowEditor<T, D> editor,
      @Nullable T row,
      String prefix,
      @Nullable FormData posted,
      QueryString given,
      Predicate<String> editable) {
    this(request, editor, editor.form(row), row, prefix, posted, given, editable);
  }

  /**
   * A form of its own.
   *
   * @param described its fields
   */
  RowForm(
      AdminRequest request,
      RowEditor<T, D> editor,
      AdminForm<T, D> described,
      @Nullable T row,
      String prefix,
      @Nullable FormData posted,
      QueryString given,
      Predicate<String> editable) {
    this.request = request;
    this.editor = editor;
    this.described = described;
    this.row = row;
    this.prefix = prefix;
    this.posted = posted;
    this.given = given;
    this.editable = editable;
    this.seen = posted == null ? null : posted.get(prefix + SEEN);
  }

  /** Says what the row held when the form was made, where no field of its own says so. */
  RowForm<T, D> seen(String hashes) {
    seen = hashes;
    return this;
  }

  /** Its fields, in their order. */
  List<FormField<T, D>> fields() {
    return described.fields();
  }

  /** The field that the hash goes to of a password that is asked for; null if none is. */
  @Nullable FormField<T, D> hash() {
    return described.hash();
  }

  /** What was entered as text, by the labels of the fields. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (FormField<T, D> field : described.fields()) {
      if (field.widget() == Widget.TEXT) {
        texts.put(field.label().toLowerCase(Locale.ROOT), value(field));
      }
    }
    return texts;
  }

  /** The groups that its fields stand in. */
  List<Fieldset> fieldsets() {
    return described.fieldsets();
  }

  @Nullable T row() {
    return row;
  }

  String prefix() {
    return prefix;
  }

  /** What is wrong, by field. */
  Map<String, List<String>> errors() {
    return errors;
  }

  void errors(Map<String, List<String>> errors) {
    this.errors = errors;
  }

  boolean isEditable(FormField<T, D> field) {
    return !field.isReadOnly() && !(row != null && field.isFixed()) && editable.test(field.name());
  }

  /** What a field shows: what was entered, or else what the row holds. */
  String value(FormField<T, D> field) {
    if (posted != null && isEditable(field)) {
      return entered(field, posted);
    }
    return held(field);
  }

  /** What a field held when the form was made, as far as this row knows. */
  private String held(FormField<T, D> field) {
    if (row != null) {
      return field.text(row);
    }
    String wanted = given.get(field.name());
    return wanted == null || !isEditable(field) ? field.initial() : wanted;
  }

  private String entered(FormField<T, D> field, FormData form) {
    String name = prefix + field.name();
    if (field.widget() == Widget.CHECKBOX) {
      return form.has(name) ? "true" : "false";
    }
    String text = Objects.requireNonNullElse(form.get(name), "").replace("\r\n", "\n");
    if (row != null && text.equals(field.text(row).replace("\r\n", "\n"))) {
      return field.text(row);
    }
    return field.widget() == Widget.TEXT_AREA || field.widget() == Widget.PASSWORD
        ? text
        : text.strip();
  }

  /** Whether it has a field of this name. */
  boolean has(String name) {
    return described.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  /** Whether it has a field of this name that the user may set. */
  boolean isEditable(String name) {
    return described.fields().stream()
        .anyMatch(field -> field.name().equals(name) && isEditable(field));
  }

  /** What was entered in a field, or else what it holds; empty if there is no such field. */
  String value(String name) {
    return described.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(this::value)
        .orElse("");
  }

  /** The keys that a many-to-many field shows; none if there is no such field. */
  Set<String> keys(String name) {
    return described.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(this::keys)
        .orElse(Set.of());
  }

  /** The keys that a many-to-many field shows, as text. */
  Set<String> keys(FormField<T, D> field) {
    Set<String> keys = new LinkedHashSet<>();
    FormField.Relation<T> relation = field.relation();
    if (relation == null) {
      return keys;
    }
    if (posted != null && isEditable(field)) {
      keys.addAll(posted.all(prefix + field.name()));
      String more = posted.get(prefix + field.name() + RowFields.MORE);
      if (more != null) {
        for (String key : more.split(",")) {
          keys.add(key.strip());
        }
      }
      keys.remove("");
    } else if (row != null) {
      relation.links().keys(row).forEach(key -> keys.add(key.toString()));
    }
    return keys;
  }

  /** The fields that were changed and can be. */
  List<FormField<T, D>> changed() {
    List<FormField<T, D>> changed = new ArrayList<>();
    for (FormField<T, D> field : described.fields()) {
      if (isEditable(field) && isChanged(field)) {
        changed.add(field);
      }
    }
    return changed;
  }

  /** The fields that were changed, and those that are written along. */
  private List<FormField<T, D>> written() {
    List<FormField<T, D>> written = changed();
    Set<String> names = written.stream().map(FormField::name).collect(Collectors.toSet());
    for (FormField<T, D> field : described.fields()) {
      // Even if nobody may change it: one half of a key without the other means nothing.
      boolean along = field.other() != null && names.contains(field.other());
      if (along && !names.contains(field.name())) {
        written.add(field);
      }
    }
    return written;
  }

  private boolean isChanged(FormField<T, D> field) {
    FormField.Relation<T> relation = field.relation();
    if (relation == null) {
      String held =
          field.widget() == Widget.CHECKBOX && row == null ? initialFlag(field) : held(field);
      return !value(field).equals(held);
    }
    Set<String> held = new LinkedHashSet<>();
    if (row != null) {
      relation.links().keys(row).forEach(key -> held.add(key.toString()));
    }
    return !keys(field).equals(held);
  }

  private String initialFlag(FormField<T, D> field) {
    return held(field).equals("true") ? "true" : "false";
  }

  /** Puts what was entered into a draft: everything for a new row, otherwise what was changed. */
  void fill(D draft) {
    FieldErrors wrong = new FieldErrors();
    for (FormField<T, D> field : row == null ? described.fields() : written()) {
      boolean left = field.isDefaulted() && value(field).isEmpty();
      if (row != null || isEditable(field) && !left) {
        field.put(draft, value(field), wrong);
        checkKeys(field, wrong);
      }
    }
    editor.check(request, this, draft, wrong);
    if (!wrong.isEmpty()) {
      // What can be checked without these fields is checked as well.
      addErrors(draft, wrong);
      throw new ValidationException(wrong);
    }
    editor.complete(request, row, draft);
  }

  /** Adds what is wrong with a draft, except for fields in which something is wrong already. */
  private void addErrors(D draft, FieldErrors wrong) {
    Set<String> known = Set.copyOf(wrong.asMap().keySet());
    draft
        .errors(row == null)
        .asMap()
        .forEach(
            (field, messages) -> {
              if (!known.contains(field) && !editor.isSetElsewhere(field)) {
                messages.forEach(message -> wrong.add(field, message));
              }
            });
  }

  /** Finds out what is wrong with a row that cannot be written yet. */
  void check(D draft) {
    FieldErrors wrong = new FieldErrors();
    try {
      fill(draft);
      addErrors(draft, wrong);
      for (FormField<T, D> field : described.fields()) {
        if (isEditable(field) && !wrong.has(field.name())) {
          checkKey(field, wrong);
        }
      }
      if (!wrong.isEmpty()) {
        throw new ValidationException(wrong);
      }
    } catch (ValidationException e) {
      errors = Faults.of(editor, this, e);
    }
  }

  /** Looks whether there is the row that a key points to, which otherwise the database does. */
  private void checkKey(FormField<T, D> field, FieldErrors wrong) {
    Target<?> target = field.target();
    String entered = value(field);
    if (target == null || field.relation() != null || entered.isEmpty()) {
      return;
    }
    Object key = target.key().parse(entered);
    if (key == null || editor.database().find(target.table(), key).isEmpty()) {
      wrong.add(field.name(), Faults.NO_CHOICE);
    }
  }

  private void checkKeys(FormField<T, D> field, FieldErrors wrong) {
    Target<?> target = field.target();
    if (field.relation() == null || target == null) {
      return;
    }
    List<Object> keys = new ArrayList<>();
    for (String text : keys(field)) {
      Object key = target.key().parse(text);
      if (key == null) {
        wrong.add(field.name(), "“" + Words.cut(text, 50) + "” is not a valid value.");
        return;
      }
      keys.add(key);
    }
    if (field.isRequired() && keys.isEmpty()) {
      wrong.required(field.name());
    } else if (editor.database().list(target.table(), keys).size() != keys.size()) {
      wrong.add(
          field.name(),
          "Select a valid choice. One of these choices is not one of the available choices.");
    }
  }

  /** Brings the many-to-many relations of a row that was saved to what was entered. */
  void link(T saved) {
    for (FormField<T, D> field : described.fields()) {
      FormField.Relation<T> relation = field.relation();
      Target<?> target = field.target();
      if (relation == null || target == null || !isEditable(field)) {
        continue;
      }
      Set<String> wanted = keys(field);
      Set<String> held = new LinkedHashSet<>();
      for (Object key : relation.links().keys(saved)) {
        held.add(key.toString());
        if (!wanted.contains(key.toString())) {
          relation.links().remove(saved, key);
        }
      }
      for (String text : wanted) {
        Object key = target.key().parse(text);
        if (key != null && !held.contains(text)) {
          relation.links().add(saved, key);
        }
      }
    }
  }

  /** What the row holds, so that the next request can tell what changed since: a hash by field. */
  String seen() {
    return row == null ? "" : String.join(".", hashes(row).values());
  }

  private Map<String, String> hashes(T current) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (FormField<T, D> field : described.fields()) {
      if (isEditable(field)) {
        FormField.Relation<T> relation = field.relation();
        int hash =
            relation == null
                ? field.text(current).hashCode()
                : Set.copyOf(relation.links().keys(current)).hashCode();
        hashes.put(field.name(), Integer.toString(hash, HEX));
      }
    }
    return hashes;
  }

  /** What to say of fields that somebody else changed. */
  static <T, D> String meanwhile(List<FormField<T, D>> fields, T row) {
    List<String> parts = new ArrayList<>();
    for (FormField<T, D> field : fields) {
      String now = field.isRelation() ? field.titleOf(row) : field.text(row);
      parts.add(
          field.relation() != null
              ? field.label()
              : field.label()
                  + " is now "
                  + (now.isEmpty() ? "empty" : "“" + Words.cut(now, 80) + "”"));
    }
    return "Changed by somebody else meanwhile: " + String.join(", ", parts) + ".";
  }

  /** The fields that somebody else changed since the form was made. */
  List<FormField<T, D>> changedMeanwhile() {
    String seen = this.seen;
    List<FormField<T, D>> changed = new ArrayList<>();
    if (seen == null || seen.isEmpty() || row == null) {
      return changed;
    }
    String[] known = seen.split("\\.", -1);
    int i = 0;
    Map<String, String> hashes = hashes(row);
    for (FormField<T, D> field : described.fields()) {
      String hash = hashes.get(field.name());
      if (hash != null) {
        if (i < known.length && !known[i].equals(hash)) {
          changed.add(field);
        }
        i++;
      }
    }
    return i == known.length ? changed : List.of();
  }
}
