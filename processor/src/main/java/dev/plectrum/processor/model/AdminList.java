package dev.plectrum.processor.model;

import dev.plectrum.processor.model.AdminPage.Count;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.AdminPage.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the admin lists the rows of a model.
 *
 * @param display the columns; null if {@code @ListDisplay} was not written
 * @param links the columns that lead to the form; null if {@code @ListDisplayLinks} was not written
 * @param filters the filters
 * @param search where the search looks, with Django's prefixes
 * @param editable the columns that are inputs
 * @param ordering the order, each with {@code -} before it for descending
 * @param dateHierarchy the date to step through, or null
 * @param perPage rows on a page, or null for the standard number
 * @param showAll up to how many rows all can be shown, or null for the standard number
 * @param empty what stands in place of null, or null for the usual dash
 * @param sortable the columns to sort by, or null for all that can be
 * @param searchHelp a sentence below the search box, or empty
 * @param deletes whether the selected rows can be deleted
 */
public record AdminList(
    @Nullable Names display,
    @Nullable Names links,
    @Nullable Names filters,
    @Nullable Names search,
    @Nullable Names editable,
    @Nullable Names ordering,
    @Nullable Name dateHierarchy,
    @Nullable Count perPage,
    @Nullable Count showAll,
    @Nullable String empty,
    @Nullable Names sortable,
    String searchHelp,
    boolean deletes) {

  /** Nothing said. */
  static final AdminList NONE =
      new AdminList(null, null, null, null, null, null, null, null, null, null, null, "", true);

  /** The columns that lead to the form: those that were named, or else the first one. */
  public List<String> linked() {
    if (links != null) {
      return links.texts();
    }
    return display == null ? List.of() : display.texts().stream().limit(1).toList();
  }
}
