package dev.plectrum.db;

import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.validation.FieldErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a table that points to rows of one of several tables.
 *
 * @param <T> what their models have in common
 */
public final class ToAny<T> {
  private final Table<?> table;
  private final String name;
  private final List<ToOne<? extends T>> targets;

  ToAny(Table<?> table, String name, List<ToOne<? extends T>> targets) {
    this.table = table;
    this.name = name;
    this.targets = List.copyOf(targets);
  }

  /** The component: {@code target}. */
  public String name() {
    return name;
  }

  /** A step to each of the tables. */
  public List<ToOne<? extends T>> targets() {
    return targets;
  }

  /** The step to the table of a model, or null if the key does not point there. */
  @Nullable ToOne<? extends T> target(String type) {
    for (ToOne<? extends T> target : targets) {
      TargetType known = target.type();
      if (known != null && known.label().equals(type)) {
        return target;
      }
    }
    return null;
  }

  /**
   * The text of a key, for a column that has the keys of models of which they are of several types.
   *
   * @throws IllegalArgumentException if the model that it names has keys of another type
   */
  public String text(GenericForeignKey<?> key) {
    String text = key.key().toString();
    if (!isKey(key.type(), text)) {
      throw new IllegalArgumentException(
          this + " cannot point to " + key + ": that is no key of " + key.type() + ".");
    }
    return text;
  }

  /** Refuses a key that is none of the model it is said to be of, or that is not said to be. */
  public void check(FieldErrors errors, @Nullable String type, @Nullable String key) {
    String typeField = name + ".type";
    String keyField = name + ".id";
    if (errors.has(typeField) || errors.has(keyField)) {
      return;
    }
    if (type != null && key != null && !isKey(type, key)) {
      errors.add(keyField, "\"" + key + "\" is no key of " + type + ".");
    } else if (type == null && key != null) {
      errors.add(typeField, "Must be given together with " + keyField + ".");
    } else if (type != null && key == null) {
      errors.add(keyField, "Must be given together with " + typeField + ".");
    }
  }

  private boolean isKey(String type, String key) {
    ToOne<? extends T> target = target(type);
    return target == null || TargetType.parsed(key, target.target().idKind()) != null;
  }

  /** What is to be thrown where a row is of none of the models. */
  public IllegalArgumentException refused(Object row) {
    List<String> models = targets.stream().map(one -> one.target().model()).toList();
    return new IllegalArgumentException(
        this + " points to rows of " + String.join(", ", models) + ", and not to " + row + ".");
  }

  @Override
  public String toString() {
    return table.model() + "." + name;
  }
}
