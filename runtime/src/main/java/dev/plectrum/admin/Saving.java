package dev.plectrum.admin;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.Draft;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.validation.ValidationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes rows, and keeps what is wrong with those that cannot be written. */
final class Saving<T, D extends Draft<T>> {
  private final RowEditor<T, D> editor;
  private final AdminRequest request;

  Saving(RowEditor<T, D> editor, AdminRequest request) {
    this.editor = editor;
    this.request = request;
  }

  /** Ends a transaction of which nothing is to stay. */
  static final class Unsaved extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsaved() {
      super(null, null, false, false);
    }
  }

  /**
   * Writes one row.
   *
   * @return the row as it is then; null if something is wrong, which the form then knows
   */
  static <T, D extends Draft<T>> @Nullable T save(
      RowEditor<T, D> editor, RowForm<T, D> form, Supplier<T> write) {
    try {
      return editor
          .database()
          .<T, RuntimeException>atomic(
              () -> {
                T saved = write.get();
                form.link(saved);
                return saved;
              });
    } catch (ValidationException | ConflictException e) {
      form.errors(Faults.of(editor, form, e));
    } catch (NotFoundException e) {
      form.errors(
          Map.of(
              Faults.ROW, List.of("This " + editor.name().singular() + " was deleted meanwhile.")));
    }
    return null;
  }

  /**
   * Writes what was changed in several rows: all of it, or nothing if anything is wrong.
   *
   * @return how many were changed; -1 if something is wrong
   */
  int saveAll(List<RowForm<T, D>> forms) {
    try {
      return editor.database().<Integer, RuntimeException>atomic(() -> saveEach(forms));
    } catch (Unsaved e) {
      return -1;
    }
  }

  private int saveEach(List<RowForm<T, D>> forms) {
    int saved = 0;
    boolean wrong = false;
    for (RowForm<T, D> form : forms) {
      T row = form.row();
      List<String> labels = new ArrayList<>();
      form.changed().forEach(field -> labels.add(field.label()));
      if (row == null || labels.isEmpty()) {
        continue;
      }
      List<FormField<T, D>> meanwhile = form.changedMeanwhile();
      if (!meanwhile.isEmpty()) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        meanwhile.forEach(
            field -> errors.put(field.name(), List.of(RowForm.meanwhile(List.of(field), row))));
        form.errors(errors);
        wrong = true;
        continue;
      }
      T written = save(editor, form, () -> editor.update(row, form::fill));
      if (written == null) {
        wrong = true;
      } else {
        saved++;
        editor.written(request, written, false);
        request
            .site()
            .history()
            .note(
                request.user(),
                editor.name(),
                editor.key(written),
                editor.title(written),
                LogEntry.CHANGE,
                List.of(Change.changed(labels)));
      }
    }
    if (wrong) {
      throw new Unsaved();
    }
    return saved;
  }
}
