package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts new models after those they point to, as far as their keys form no circle. */
final class CreationOrder {
  private final Map<ModelName, ModelState> models = new TreeMap<>();
  private final Set<ModelName> entered = new HashSet<>();
  private final List<ModelState> ordered = new ArrayList<>();

  private CreationOrder(Collection<ModelState> all) {
    all.forEach(model -> models.put(model.name(), model));
  }

  /** {@code models} in an order to create them in; the same for the same models. */
  static List<ModelState> of(Collection<ModelState> models) {
    CreationOrder order = new CreationOrder(models);
    order.models.values().forEach(order::visit);
    return List.copyOf(order.ordered);
  }

  private void visit(ModelState model) {
    // A model that is entered but not yet ordered closes a circle: it comes after its pointer.
    if (!entered.add(model.name())) {
      return;
    }
    for (FieldState field : model.fields()) {
      if (field instanceof FieldState.Key key) {
        visit(key.to());
      } else if (field instanceof FieldState.Many many) {
        visit(many.to());
      }
    }
    ordered.add(model);
  }

  private void visit(ModelName name) {
    ModelState model = models.get(name);
    if (model != null) {
      visit(model);
    }
  }
}
