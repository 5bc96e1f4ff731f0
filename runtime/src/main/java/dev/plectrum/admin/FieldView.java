package dev.plectrum.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a page shows it.
 *
 * @param entered its value, as it would be entered
 * @param type the type of its {@code input}; null if it is something else
 * @param shown the text of a field that cannot be changed; null if it can
 * @param mode which keys a telephone offers, or null
 * @param step between which values the browser steps, or null
 * @param vertical whether its buttons stand below each other
 * @param boxes whether all rows of a relation stand there to be ticked
 * @param search where the rows of a key can be searched for, or null
 * @param add where to add such a row, or null
 * @param change where the chosen row can be changed, or null
 * @param source the id of the field it is filled in from, or null
 * @param describedBy the ids of what explains it, or null
 * @param bare whether it stands without its label
 */
record FieldView(
    String id,
    String name,
    String label,
    String entered,
    boolean required,
    List<String> errors,
    @Nullable String shown,
    @Nullable String help,
    @Nullable String type,
    @Nullable String mode,
    @Nullable String step,
    @Nullable String maxLength,
    boolean textArea,
    boolean checkbox,
    boolean checked,
    boolean select,
    boolean radio,
    boolean vertical,
    boolean key,
    boolean keys,
    boolean boxes,
    List<Option> options,
    @Nullable String search,
    @Nullable String add,
    @Nullable String change,
    @Nullable String source,
    @Nullable String describedBy,
    boolean bare) {

  /** One of the values to choose from. */
  record Option(String id, String value, String label, boolean selected) {}

  /** Whether something is wrong with it. */
  boolean invalid() {
    return !errors.isEmpty();
  }

  /** Whether it is a box to tick, whose label stands behind it. */
  boolean ticked() {
    return checkbox && shown == null;
  }

  /** Whether it takes more of a line than others. */
  boolean wide() {
    return key || keys;
  }

  /** Whether several inputs share its label. */
  boolean grouped() {
    return (radio || keys || boxes) && shown == null;
  }

  /** The title of the chosen row of a key; empty if there is none. */
  String chosen() {
    return options.isEmpty() ? "" : options.get(0).label();
  }
}
