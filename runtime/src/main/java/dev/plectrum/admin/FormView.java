package dev.plectrum.admin;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a row.
 *
 * @param heading what the row is called, or that one is added
 * @param kind what it is one of; null for a new one
 * @param action where the form goes
 * @param summary that something is wrong; null if nothing is
 * @param errors what is wrong with the row as a whole
 * @param meanwhile what somebody else has changed, or null
 * @param seen what the row held
 * @param fieldsets the fields
 * @param inlines the rows that are edited with it
 * @param editable whether it can be saved
 * @param saveAsNew whether it can be saved as another row
 * @param more whether one can go on after saving, here or with another row
 * @param delete where to delete it, or null
 * @param history where its history is, or null
 * @param tools where else the row leads
 * @param savesOnTop whether the buttons that save stand above the form as well
 * @param back where the list is
 */
@JStache(path = "form")
record FormView(
    Layout layout,
    String heading,
    @Nullable String kind,
    String action,
    @Nullable String summary,
    List<String> errors,
    @Nullable String meanwhile,
    String seen,
    List<Group> fieldsets,
    List<Inline> inlines,
    boolean editable,
    boolean saveAsNew,
    boolean more,
    @Nullable String delete,
    @Nullable String history,
    List<Link> tools,
    boolean savesOnTop,
    String back) {

  /** Fields that stand together. */
  record Group(
      String id,
      @Nullable String title,
      @Nullable String description,
      boolean collapsed,
      boolean open,
      List<FieldView> fields) {}

  /** The head of a column of an inline. */
  record Head(String label, boolean required, boolean wide) {}

  /** The rows of an inline. */
  record Inline(
      String prefix,
      String title,
      String singular,
      @Nullable String wrong,
      boolean stacked,
      boolean deletable,
      List<Head> heads,
      List<Item> items,
      int total,
      int maximum,
      boolean growing) {}

  /**
   * A row of an inline.
   *
   * @param title what it is called; null for a new one
   * @param key the field with its key; null for a new one
   * @param blank whether others are made of it in the browser
   * @param gone whether it is to be deleted
   */
  record Item(
      String prefix,
      @Nullable String title,
      @Nullable String key,
      @Nullable String href,
      boolean blank,
      String seen,
      boolean deletable,
      boolean gone,
      List<FieldView> fields,
      List<String> errors) {}
}
