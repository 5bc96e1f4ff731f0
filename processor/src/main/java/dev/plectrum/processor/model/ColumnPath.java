package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a name such as {@code tracks.unitPrice} leads in a query: over relations of any kind, from
 * model to model, to a field.
 */
public sealed interface ColumnPath {
  /**
   * Follows a name.
   *
   * @param models finds the model that a record is
   */
  static ColumnPath of(Model start, String name, Function<JavaClass, Optional<Model>> models) {
    Model at = start;
    List<Field> steps = new ArrayList<>();
    String[] parts = name.split("\\.", -1);
    for (int i = 0; ; i++) {
      Optional<Field> field = at.field(parts[i]);
      if (field.isEmpty()) {
        return new Unknown(at, parts[i]);
      }
      if (i == parts.length - 1) {
        return new Found(at, steps, field.get());
      }
      Optional<JavaClass> target = target(field.get());
      if (target.isEmpty()) {
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

  private static Optional<JavaClass> target(Field field) {
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

  /** Whether a relation leads to any number of rows. */
  private static boolean isMany(Field field) {
    return field instanceof Field.Many
        || field instanceof Field.Reverse reverse
            && !(reverse.link() instanceof Field.Link.ByOneKey);
  }

  /**
   * A field.
   *
   * @param owner the model that has it
   * @param steps the relations on the way there
   */
  record Found(Model owner, List<Field> steps, Field field) implements ColumnPath {
    public Found {
      steps = List.copyOf(steps);
    }

    /** {@code Track.name}. */
    public String displayName() {
      return owner.type().simpleName() + "." + field.name();
    }

    /** The first relation on the way that leads to any number of rows; the field itself counts. */
    public Optional<Field> toMany() {
      List<Field> all = new ArrayList<>(steps);
      all.add(field);
      return all.stream().filter(ColumnPath::isMany).findFirst();
    }

    /** What comes of the values there; empty if they cannot be summed up so. */
    public Optional<Result> as(Projection.Aggregate aggregate, boolean grouped) {
      return result(this, aggregate, grouped);
    }

    /** Whether a row may have no value there. */
    public boolean nullable() {
      return field instanceof Field.Stored stored && stored.nullable()
          || steps.stream().anyMatch(step -> !(step instanceof Field.Key key) || key.nullable());
    }
  }

  /**
   * What comes of the values there; empty if they cannot be summed up so.
   *
   * @param grouped whether there is a group of rows for each result, and so a row at least
   */
  private static Optional<Result> result(
      Found found, Projection.Aggregate aggregate, boolean grouped) {
    if (!(found.field() instanceof Field.Stored stored)) {
      return aggregate == Projection.Aggregate.COUNT
              || aggregate == Projection.Aggregate.COUNT_DISTINCT
          ? Optional.of(Result.COUNT)
          : Optional.empty();
    }
    ValueType type = stored.type();
    boolean nullable = found.nullable() || found.toMany().isPresent() || !grouped;
    return switch (aggregate) {
      case NONE -> Optional.of(new Result(type, found.nullable()));
      case COUNT, COUNT_DISTINCT -> Optional.of(Result.COUNT);
      case SUM -> sum(type).map(sum -> new Result(sum, nullable));
      case AVG -> avg(type).map(avg -> new Result(avg, nullable));
      case MIN, MAX ->
          switch (type.kind()) {
            case LONG,
                INT,
                SHORT,
                DOUBLE,
                DECIMAL,
                STRING,
                INSTANT,
                LOCAL_DATE,
                LOCAL_TIME,
                LOCAL_DATE_TIME,
                DURATION ->
                Optional.of(new Result(type, nullable));
            default -> Optional.empty();
          };
    };
  }

  private static Optional<ValueType> sum(ValueType type) {
    return switch (type.kind()) {
      case LONG, INT, SHORT -> Optional.of(ValueType.of(ValueType.Kind.LONG, false));
      case DECIMAL, DOUBLE -> Optional.of(type);
      default -> Optional.empty();
    };
  }

  private static Optional<ValueType> avg(ValueType type) {
    return switch (type.kind()) {
      case LONG, INT, SHORT, DECIMAL ->
          Optional.of(new ValueType(ValueType.Kind.DECIMAL, false, 0, 0, -1, null));
      case DOUBLE -> Optional.of(type);
      default -> Optional.empty();
    };
  }

  /**
   * A value in a result.
   *
   * @param type its type; a decimal of scale -1 has as many digits as it happens to have
   */
  record Result(ValueType type, boolean nullable) {
    /** A number of rows. */
    public static final Result COUNT = new Result(ValueType.of(ValueType.Kind.LONG, true), false);
  }

  /** A name that no field of {@code owner} has. */
  record Unknown(Model owner, String name) implements ColumnPath {}

  /** A path that goes on after a field that is no relation. */
  record DeadEnd(Model owner, Field field) implements ColumnPath {
    /** {@code Track.name}. */
    public String displayName() {
      return owner.type().simpleName() + "." + field.name();
    }
  }

  /** A path into a model that could not be read, which has its own message. */
  record Beyond() implements ColumnPath {}
}
