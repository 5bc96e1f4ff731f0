package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.AdminPage.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the admin edits a row.
 *
 * @param fieldsets the groups of {@code @Fieldset}, in order; empty if there is none
 * @param fields {@code @Fields}, or null
 * @param exclude {@code @Exclude}, or null
 * @param readOnly {@code @ReadOnly}, or null
 * @param prepopulated what is filled while other fields are typed in
 * @param radio the enums that are shown as buttons, or null
 * @param checkboxes the relations whose rows are ticked, or null
 * @param radioVertical whether such buttons stand below each other
 * @param saveAs whether a row can be saved as a new one
 * @param saveOnTop whether it can be saved from above the form too
 */
public record AdminForm(
    List<Group> fieldsets,
    @Nullable Names fields,
    @Nullable Names exclude,
    @Nullable Names readOnly,
    List<Prepopulated> prepopulated,
    @Nullable Names radio,
    @Nullable Names checkboxes,
    boolean radioVertical,
    boolean saveAs,
    boolean saveOnTop) {
  public AdminForm {
    fieldsets = List.copyOf(fieldsets);
    prepopulated = List.copyOf(prepopulated);
  }

  /** A form without fields. */
  static final AdminForm NONE =
      new AdminForm(
          List.of(), Names.none("Fields"), null, null, List.of(), null, null, false, false, false);

  /** Whether a field can be seen but not changed. */
  public boolean isReadOnly(String name) {
    return readOnly != null && readOnly.texts().contains(name);
  }

  /** A {@code @Fieldset}. */
  public record Group(
      String title, String description, boolean collapsed, Names fields, Position position) {}

  /** A {@code @Prepopulated}. */
  public record Prepopulated(Name field, Names from) {}
}
