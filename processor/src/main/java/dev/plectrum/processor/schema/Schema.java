package dev.plectrum.processor.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models of every app at one point of history. Immutable. */
public final class Schema {
  /** No models at all. */
  public static final Schema EMPTY = new Schema(new TreeMap<>());

  private final SortedMap<ModelName, ModelState> models;

  private Schema(SortedMap<ModelName, ModelState> models) {
    this.models = models;
  }

  /** A schema of these models; of two with one name the later counts. */
  public static Schema of(Collection<ModelState> models) {
    SortedMap<ModelName, ModelState> byName = new TreeMap<>();
    models.forEach(model -> byName.put(model.name(), model));
    return new Schema(byName);
  }

  /** The models, sorted by name. */
  public Collection<ModelState> models() {
    return models.values();
  }

  /** The names of the models, sorted. */
  public Collection<ModelName> names() {
    return models.keySet();
  }

  /** The model of this name, if there is one at this point. */
  public Optional<ModelState> find(ModelName name) {
    return Optional.ofNullable(models.get(name));
  }

  /** The model of this name, which is known to be there. */
  public ModelState get(ModelName name) {
    return find(name).orElseThrow(() -> new IllegalStateException(name + " is not in the schema"));
  }

  /** The same with {@code model} added, or put in the place of the one with its name. */
  public Schema with(ModelState model) {
    SortedMap<ModelName, ModelState> more = new TreeMap<>(models);
    more.put(model.name(), model);
    return new Schema(more);
  }

  /** The same without one model. */
  public Schema without(ModelName model) {
    SortedMap<ModelName, ModelState> fewer = new TreeMap<>(models);
    fewer.remove(model);
    return new Schema(fewer);
  }

  /** The same with a model under another name and table; what led to it leads to it still. */
  Schema renaming(ModelName model, ModelName name, String table) {
    SortedMap<ModelName, ModelState> renamed = new TreeMap<>();
    for (ModelState state : models.values()) {
      ModelState now =
          state.name().equals(model)
              ? state.withTable(table).renamed(name, to -> to.equals(model) ? name : to)
              : leadsTo(state, model)
                  ? state.renamed(state.name(), to -> to.equals(model) ? name : to)
                  : state;
      renamed.put(now.name(), now);
    }
    return new Schema(renamed);
  }

  private static boolean leadsTo(ModelState state, ModelName model) {
    return state.fields().stream().anyMatch(field -> model.equals(field.leadsTo()));
  }

  /** The models with a relation to this one. */
  public List<ModelState> leadingTo(ModelName model) {
    return models.values().stream().filter(state -> leadsTo(state, model)).toList();
  }

  /** The same without the models of these apps. */
  public Schema without(Set<String> apps) {
    SortedMap<ModelName, ModelState> fewer = new TreeMap<>(models);
    fewer.keySet().removeIf(name -> apps.contains(name.app()));
    return new Schema(fewer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schema that && models.equals(that.models);
  }

  @Override
  public int hashCode() {
    return models.hashCode();
  }

  @Override
  public String toString() {
    return models.values().toString();
  }
}
