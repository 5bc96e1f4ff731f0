package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what {@code @Was} declares among the differences: one rename, not a removal and a gain. */
final class Renames {
  private record Spot(ModelName model, @Nullable String field) {}

  private final Map<Spot, String> was = new HashMap<>();

  private Renames(List<App> apps) {
    for (App app : apps) {
      for (Model model : app.models()) {
        ModelName name = ModelSchema.name(model);
        if (model.was() != null) {
          was.put(new Spot(name, null), model.was());
        }
        for (Field.Stored field : model.stored()) {
          if (field.was() != null) {
            was.put(new Spot(name, field.name()), field.was());
          }
        }
      }
    }
  }

  /** The same differences with each declared rename in place of its two halves. */
  static List<Difference> in(List<Difference> differences, List<App> apps) {
    Renames renames = new Renames(apps);
    List<Difference> found = new ArrayList<>(differences);
    for (Difference added : differences) {
      boolean isNew = added instanceof Difference.Missing || added instanceof Difference.Required;
      String former = isNew ? renames.was.get(new Spot(added.model(), added.field())) : null;
      if (former == null) {
        continue;
      }
      Difference removed =
          added.field() == null
              ? new Difference.Removed(new ModelName(added.model().app(), former), null)
              : new Difference.Removed(added.model(), former);
      if (found.remove(removed)) {
        found.set(
            found.indexOf(added), new Difference.Renamed(added.model(), added.field(), former));
      }
    }
    return List.copyOf(found);
  }
}
