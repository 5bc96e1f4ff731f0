package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record with {@code @Projection}.
 *
 * @param type the record
 * @param reach from where it can be named
 * @param plain whether it is a record without type parameters
 * @param model the class it is said to be of, or null if javac does not know it
 * @param components its components, in order
 * @param methods its static methods that have one parameter
 * @param of where the model stands
 */
public record Projection(
    JavaClass type,
    Reach reach,
    boolean plain,
    @Nullable JavaClass model,
    List<Component> components,
    List<Method> methods,
    Position of,
    Position position) {
  public Projection {
    components = List.copyOf(components);
    methods = List.copyOf(methods);
  }

  /** The method that makes the expression of a component; empty if it comes from a field. */
  public Optional<Method> method(Component component) {
    return component.written()
        ? Optional.empty()
        : methods.stream().filter(method -> method.name().equals(component.name())).findFirst();
  }

  /** Whether rows are grouped by what some component says of each. */
  public boolean isGrouped() {
    return components.stream().anyMatch(one -> one.aggregate() == Aggregate.NONE);
  }

  /** How many values become one. */
  public enum Aggregate {
    NONE,
    COUNT,
    COUNT_DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX
  }

  /**
   * A component.
   *
   * @param type what it holds, or null if that is nothing that a column can hold
   * @param typeName the type as it was written
   * @param path where it comes from
   * @param position the path if one was written, or else the component
   */
  public record Component(
      String name,
      @Nullable ValueType type,
      String typeName,
      boolean nullable,
      String path,
      boolean written,
      Aggregate aggregate,
      Position position) {}

  /**
   * A static method that may make an expression.
   *
   * @param result the simple name of what it returns
   * @param argument the type in the angle brackets of the result, or null
   * @param parameter the simple name of its parameter's type
   */
  public record Method(
      String name,
      String result,
      @Nullable ValueType argument,
      String parameter,
      boolean hidden,
      Position position) {
    /** What its expression holds; empty if it makes none. */
    public Optional<ValueType> holds() {
      for (String kind : List.of("Expression", "Column")) {
        if (result.endsWith(kind)) {
          return holds(result.substring(0, result.length() - kind.length()));
        }
      }
      return Optional.empty();
    }

    private Optional<ValueType> holds(String name) {
      ValueType.Kind kind =
          switch (name) {
            case "Long" -> ValueType.Kind.LONG;
            case "Int" -> ValueType.Kind.INT;
            case "Short" -> ValueType.Kind.SHORT;
            case "Boolean" -> ValueType.Kind.BOOLEAN;
            case "Double" -> ValueType.Kind.DOUBLE;
            case "Decimal" -> ValueType.Kind.DECIMAL;
            case "Text" -> ValueType.Kind.STRING;
            case "Uuid" -> ValueType.Kind.UUID;
            case "Instant" -> ValueType.Kind.INSTANT;
            case "Date" -> ValueType.Kind.LOCAL_DATE;
            case "Time" -> ValueType.Kind.LOCAL_TIME;
            case "DateTime" -> ValueType.Kind.LOCAL_DATE_TIME;
            case "Duration" -> ValueType.Kind.DURATION;
            case "Bytes" -> ValueType.Kind.BYTES;
            default -> null;
          };
      return kind == null
          ? Optional.ofNullable(argument)
          : Optional.of(new ValueType(kind, false, 0, 0, -1, null));
    }
  }
}
