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
 */
public record AdminList(
    @Nullable Names display,
    @Nullable Names links,
    @Nullable Names filters,
    @Nullable Names search,
    @Nullable Names editable,
    @Nullable Names ordering,
    @Nullable Name dateHierarchy,
    @Nullable Count perPage) {

  /** Nothing said. */
  static final AdminList NONE = new AdminList(null, null, null, null, null, null, null, null);

  /** The columns that lead to the form: those that were named, or else the first one. */
  public List<String> linked() {
    if (links != null) {
      return links.texts();
    }
    return display == null ? List.of() : display.texts().stream().limit(1).toList();
  }
}
