package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a name such as {@code album.artist} leads: over keys, from model to model, to a field; and
 * for what only compares, such as filters, over relations to many rows as well.
 */
public sealed interface FieldPath {
  /**
   * Follows a name.
   *
   * @param models finds the model that a record is
   */
  static FieldPath of(Model start, String name, Function<JavaClass, Optional<Model>> models) {
    return of(start, name, models, false);
  }

  /** {@link #of(Model, String, Function)}, but over relations to many rows as well. */
  static FieldPath throughMany(
      Model start, String name, Function<JavaClass, Optional<Model>> models) {
    return of(start, name, models, true);
  }

  private static FieldPath of(
      Model start, String name, Function<JavaClass, Optional<Model>> models, boolean many) {
    Model at = start;
    List<Field> steps = new ArrayList<>();
    String[] parts = name.split("\\.", -1);
    for (int i = 0; ; i++) {
      String part = parts[i];
      if (i + 1 < parts.length && at.group(part).isPresent()) {
        part += "." + parts[++i];
      }
      Optional<Field> field = at.field(part);
      if (field.isEmpty()) {
        return new Unknown(at, part, steps.isEmpty());
      }
      if (i == parts.length - 1) {
        return new Found(at, steps, field.get());
      }
      Optional<JavaClass> target = target(field.get());
      boolean isKey = field.get() instanceof Field.Key;
      if (target.isEmpty() || !many && !isKey || target.get().equals(Field.Key.ACCOUNT)) {
        return new DeadEnd(at, field.get());
      }
      Optional<Model> next = models.apply(target.get());
      if (next.isEmpty()) {
        return new Beyond();
      }
      steps.add(field.get());
      at = next.get();
    }
  }

  /** The model that a relation leads to; empty for a value. */
  static Optional<JavaClass> target(Field field) {
    if (field instanceof Field.Key key) {
      return Optional.of(key.target());
    }
    if (field instanceof Field.Many many) {
      return Optional.of(many.target());
    }
    return field instanceof Field.Reverse reverse
        ? Optional.of(reverse.target())
        : Optional.empty();
  }

  /**
   * A field.
   *
   * @param owner the model that has it
   * @param steps the relations on the way there; none for a field of the first model
   */
  record Found(Model owner, List<Field> steps, Field field) implements FieldPath {
    public Found {
      steps = List.copyOf(steps);
    }

    /** The keys on the way there: all steps, unless {@link #isMany}. */
    public List<Field.Key> keys() {
      return steps.stream().filter(Field.Key.class::isInstance).map(Field.Key.class::cast).toList();
    }

    /** Whether there may be many of it for one row. */
    public boolean isMany() {
      return !(field instanceof Field.Stored) || keys().size() < steps.size();
    }

    /** The first relation on the way that leads to any number of rows; the field itself counts. */
    public Optional<Field> toMany() {
      return Stream.concat(steps.stream(), Stream.of(field))
          .filter(FieldPath::isToMany)
          .findFirst();
    }

    /** Whether a row may have no value there. */
    public boolean nullable() {
      return field instanceof Field.Stored stored && stored.nullable()
          || steps.stream().anyMatch(step -> !(step instanceof Field.Key key) || key.nullable());
    }

    /** {@code Track.name}. */
    public String displayName() {
      return owner.type().simpleName() + "." + field.name();
    }
  }

  /** Whether a field leads to any number of rows. */
  private static boolean isToMany(Field field) {
    return field instanceof Field.Many
        || field instanceof Field.Reverse reverse
            && !(reverse.link() instanceof Field.Link.ByOneKey);
  }

  /**
   * A name that no field has.
   *
   * @param owner the model that should have it
   * @param first whether that is the model that the path began at
   */
  record Unknown(Model owner, String name, boolean first) implements FieldPath {}

  /** A path that goes on after a field that leads no further. */
  record DeadEnd(Model owner, Field field) implements FieldPath {
    /** {@code Track.name}. */
    public String displayName() {
      return owner.type().simpleName() + "." + field.name();
    }
  }

  /** A path into a model that could not be read, which has its own message. */
  record Beyond() implements FieldPath {}
}
