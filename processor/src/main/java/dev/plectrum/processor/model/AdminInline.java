package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.AdminPage.Count;
import dev.plectrum.processor.model.AdminPage.Name;
import dev.plectrum.processor.model.AdminPage.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code @Inline}: rows of another model, edited on the form of the row they belong to.
 *
 * @param set the reverse set it names, or null
 * @param model the model it names, or null
 * @param noModel the name of a class it names that is no model, or null
 * @param key the key of that model it names, or null
 * @param modelPosition where the model is named
 * @param fields the fields to show, or null for all that can be written
 * @param readOnly which of them cannot be changed, or null
 * @param methods what {@code readOnly} can name beside components, if {@code model} is known
 * @param ordering the order of the rows, or null for that of their keys
 * @param position the annotation
 */
public record AdminInline(
    @Nullable Name set,
    @Nullable Model model,
    @Nullable Name noModel,
    @Nullable Name key,
    Position modelPosition,
    @Nullable Names fields,
    @Nullable Names readOnly,
    List<AdminMethod> methods,
    @Nullable Names ordering,
    Count extra,
    Count min,
    Count max,
    boolean canDelete,
    boolean stacked,
    Position position) {
  public AdminInline {
    methods = List.copyOf(methods);
  }
}
