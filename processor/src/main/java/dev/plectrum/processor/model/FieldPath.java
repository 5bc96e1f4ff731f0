package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a name such as {@code album.artist} leads: over keys, from model to model, to a field. */
public sealed interface FieldPath {
  /**
   * Follows a name.
   *
   * @param models finds the model that a record is
   */
  static FieldPath of(Model start, String name, Function<JavaClass, Optional<Model>> models) {
    Model at = start;
    List<Field.Key> steps = new ArrayList<>();
    String[] parts = name.split("\\.", -1);
    for (int i = 0; ; i++) {
      Optional<Field> field = at.field(parts[i]);
      if (field.isEmpty()) {
        return new Unknown(at, parts[i], steps.isEmpty());
      }
      if (i == parts.length - 1) {
        return new Found(at, steps, field.get());
      }
      if (!(field.get() instanceof Field.Key key)) {
        return new DeadEnd(at, field.get());
      }
      Optional<Model> next = models.apply(key.target());
      if (next.isEmpty()) {
        return new Beyond();
      }
      steps.add(key);
      at = next.get();
    }
  }

  /**
   * A field.
   *
   * @param owner the model that has it
   * @param steps the keys on the way there; none for a field of the first model
   */
  record Found(Model owner, List<Field.Key> steps, Field field) implements FieldPath {
    public Found {
      steps = List.copyOf(steps);
    }

    /** {@code Track.name}. */
    public String displayName() {
      return owner.type().simpleName() + "." + field.name();
    }
  }

  /**
   * A name that no field has.
   *
   * @param owner the model that should have it
   * @param first whether that is the model that the path began at
   */
  record Unknown(Model owner, String name, boolean first) implements FieldPath {}

  /** A path that goes on after a field that is no key. */
  record DeadEnd(Model owner, Field field) implements FieldPath {
    /** {@code Track.name}. */
    public String displayName() {
      return owner.type().simpleName() + "." + field.name();
    }
  }

  /** A path into a model that could not be read, which has its own message. */
  record Beyond() implements FieldPath {}
}
