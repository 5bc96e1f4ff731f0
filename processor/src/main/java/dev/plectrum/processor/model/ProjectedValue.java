package dev.plectrum.processor.model;

import java.util.Optional;

/**
 * A value that a query makes of columns.
 *
 * @param type its type; a decimal of scale -1 has as many digits as it happens to have
 */
public record ProjectedValue(ValueType type, boolean nullable) {
  /** A number of rows. */
  public static final ProjectedValue COUNT =
      new ProjectedValue(ValueType.of(ValueType.Kind.LONG, true), false);

  /**
   * What comes of the values at the end of a path; empty if they cannot be summed up so.
   *
   * @param grouped whether there is a group of rows for each result, and so a row at least
   */
  public static Optional<ProjectedValue> of(
      FieldPath.Found found, Projection.Aggregate aggregate, boolean grouped) {
    if (!(found.field() instanceof Field.Stored stored)) {
      return aggregate == Projection.Aggregate.COUNT
              || aggregate == Projection.Aggregate.COUNT_DISTINCT
          ? Optional.of(COUNT)
          : Optional.empty();
    }
    ValueType type = stored.type();
    boolean nullable = found.nullable() || found.toMany().isPresent() || !grouped;
    return switch (aggregate) {
      case NONE -> Optional.of(new ProjectedValue(type, found.nullable()));
      case COUNT, COUNT_DISTINCT -> Optional.of(COUNT);
      case SUM -> sum(type).map(sum -> new ProjectedValue(sum, nullable));
      case AVG -> avg(type).map(avg -> new ProjectedValue(avg, nullable));
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
                Optional.of(new ProjectedValue(type, nullable));
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
}
