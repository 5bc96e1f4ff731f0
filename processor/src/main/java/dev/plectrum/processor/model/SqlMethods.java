package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that has methods with {@code @Sql}.
 *
 * @param type the type
 * @param reach from where it can be named
 * @param plain whether it is an interface without type parameters whose other methods have bodies
 */
public record SqlMethods(
    JavaClass type, Reach reach, boolean plain, List<Method> methods, Position position) {
  public SqlMethods {
    methods = List.copyOf(methods);
  }

  /**
   * A method.
   *
   * @param sql the statement, or null if its file cannot be read
   * @param file the file, or empty
   * @param position where the statement stands
   */
  public record Method(
      String name,
      @Nullable String sql,
      String file,
      List<Parameter> parameters,
      Result result,
      boolean plain,
      Position position,
      Position place) {
    public Method {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A parameter.
   *
   * @param type what it holds, or one of its elements if it is a collection; null if that is
   *     nothing that a column can hold
   * @param collection the class of {@code java.util} that a parameter is a collection of: {@code
   *     List}; null if it is one value
   * @param tuple what one of its elements is, if that is several values; null otherwise
   */
  public record Parameter(
      String name,
      @Nullable ValueType type,
      @Nullable String collection,
      @Nullable Tuple tuple,
      String typeName,
      boolean nullable,
      Position position) {
    /** One value, or many of them. */
    public Parameter(
        String name,
        @Nullable ValueType type,
        @Nullable String collection,
        String typeName,
        boolean nullable,
        Position position) {
      this(name, type, collection, null, typeName, nullable, position);
    }
  }

  /**
   * A record that stands beside several columns.
   *
   * @param arguments what stands between its angle brackets
   * @param parts its components
   */
  public record Tuple(JavaClass record, List<ValueType> arguments, List<Part> parts) {
    public Tuple {
      arguments = List.copyOf(arguments);
      parts = List.copyOf(parts);
    }
  }

  /** A component of such a record, which is never null. */
  public record Part(String name, ValueType type) {}

  /**
   * What a method returns.
   *
   * @param many how many there may be
   * @param value the value of each row, or null
   * @param nullable whether that value may be null
   * @param record the record of each row, or null
   * @param components those of the record; their positions are in its own source
   */
  public record Result(
      Many many,
      @Nullable ValueType value,
      boolean nullable,
      @Nullable JavaClass record,
      List<Parameter> components,
      String typeName) {
    public Result {
      components = List.copyOf(components);
    }
  }

  /** How many rows there may be. */
  public enum Many {
    NOTHING,
    ONE,
    OPTIONAL,
    LIST
  }
}
