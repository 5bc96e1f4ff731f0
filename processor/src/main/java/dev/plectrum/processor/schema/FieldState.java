package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.Field.DeleteAction;
import org.jspecify.annotations.Nullable;

/** A field of a model at one point of history. Names of constraints are those in the database. */
public sealed interface FieldState {
  /** The component's name. */
  String name();

  /** A field with a column in the model's own table. */
  sealed interface Stored extends FieldState {
    /** The column's name. */
    String column();

    /** Whether the column can be null. */
    boolean nullable();

    /** The name of the constraint that no two rows share its value, or null. */
    @Nullable String unique();
  }

  /**
   * A plain value.
   *
   * @param primaryKey whether it is the model's {@code @Id}
   * @param defaultValue what {@code @Default} said when the operation was written, or null; a
   *     change of it alone makes no migration
   */
  record Value(
      String name,
      String column,
      LogicalType type,
      boolean nullable,
      boolean primaryKey,
      @Nullable String unique,
      @Nullable String defaultValue)
      implements Stored {}

  /**
   * A foreign key; its column has the type of the target's primary key.
   *
   * @param to the model it points to
   * @param constraint the name of the foreign key
   * @param index the name of the index on the column, or null if there is none of its own
   */
  record Key(
      String name,
      String column,
      ModelName to,
      boolean nullable,
      DeleteAction onDelete,
      String constraint,
      @Nullable String unique,
      @Nullable String index)
      implements Stored {}

  /**
   * A many-to-many relation with a table between the two models.
   *
   * @param to the model on the other side
   * @param table the table between
   * @param unique the constraint that no pair is linked twice
   * @param own the key to the declaring model
   * @param target the key to {@code to}
   */
  record Many(String name, ModelName to, String table, String unique, Side own, Side target)
      implements FieldState {}

  /** One of the two keys of the table between two models. */
  record Side(String column, String constraint, String index) {}
}
