package dev.plectrum.admin;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.Draft;
import dev.plectrum.db.ValueKind;
import dev.plectrum.validation.FieldErrors;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one model are shown in a form and written: what pages and inlines have in common.
 *
 * @param <T> the model
 * @param <D> its draft
 */
public abstract class RowEditor<T, D extends Draft<T>> {
  private final Database database;
  private final ModelName name;
  private final Target<T> target;
  private volatile @Nullable AdminForm<T, D> form;
  private volatile @Nullable AdminForm<T, D> addForm;

  RowEditor(Database database, ModelName name, Target<T> target) {
    this.database = database;
    this.name = name;
    this.target = target;
  }

  /** Describes the form. */
  protected abstract void form(AdminForm<T, D> form);

  /** Describes the form for a new row, where it differs; the other one if not overridden. */
  protected void addForm(AdminForm<T, D> form) {
    form(form);
  }

  /**
   * Adds to {@code wrong} what is wrong with the values entered, and to the draft what they lack.
   */
  void check(AdminRequest request, RowForm<T, D> form, D draft, FieldErrors wrong) {}

  /** Completes the description of a form. */
  void described(AdminForm<T, D> form, boolean adding) {}

  /** Whether a field of a new row is set by the one it is edited with. */
  boolean isSetElsewhere(String field) {
    return false;
  }

  /** Completes what is about to be written. */
  void complete(AdminRequest request, @Nullable T row, D draft) {}

  /** What is to be done once a row has been written. */
  void written(AdminRequest request, T row, boolean added) {}

  /**
   * Writes what {@code changes} sets to {@code row}, and nothing else.
   *
   * @return the row as it is then
   * @throws dev.plectrum.db.NotFoundException if it does not exist any more
   */
  protected abstract T update(T row, Consumer<D> changes);

  /** Deletes {@code row}; false if it does not exist any more. */
  protected abstract boolean delete(T row);

  /** What the model is called. */
  public final ModelName name() {
    return name;
  }

  /** Where the rows are written. */
  protected final Database database() {
    return database;
  }

  /** What a row is called; the model's {@code @Label}. */
  public final String title(T row) {
    String title = target.titleOf(row);
    return title.isBlank() ? "(no name)" : title;
  }

  /** The model. */
  final Target<T> target() {
    return target;
  }

  /** The key of a row. */
  final Object key(T row) {
    return target.table().key(row);
  }

  /**
   * Keeps others from changing rows until the transaction ends, so that what somebody else did
   * meanwhile is seen. SQLite has one writer at a time anyway.
   */
  final void lock(Collection<?> keys) {
    if (keys.isEmpty() || database.dialect() != Dialect.POSTGRESQL) {
      return;
    }
    List<Object> all = List.copyOf(keys);
    String id = target.table().idColumn();
    String marks = String.join(", ", Collections.nCopies(all.size(), "?"));
    database.count(
        "SELECT count(*) FROM (SELECT "
            + id
            + " FROM "
            + target.table().name()
            + " WHERE "
            + id
            + " IN ("
            + marks
            + ") ORDER BY "
            + id
            + " FOR UPDATE) locked",
        in -> {
          for (int i = 0; i < all.size(); i++) {
            in.set(i + 1, ValueKind.ofKey(all.get(i)), all.get(i));
          }
        });
  }

  /** The form, described once. */
  final AdminForm<T, D> form() {
    AdminForm<T, D> known = form;
    if (known == null) {
      known = new AdminForm<>();
      form(known);
      described(known, false);
      form = known;
    }
    return known;
  }

  /** The form of a row, or for a new one. */
  final AdminForm<T, D> form(@Nullable T row) {
    if (row != null) {
      return form();
    }
    AdminForm<T, D> known = addForm;
    if (known == null) {
      known = new AdminForm<>();
      addForm(known);
      described(known, true);
      addForm = known;
    }
    return known;
  }
}
