package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.Field.DeleteAction;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** What else the database is told of the column. */
    Details details();

    /** Whether it is the model's primary key, or a part of it. */
    boolean primaryKey();
  }

  /**
   * What else the database is told of a column.
   *
   * @param databaseDefault the value of a row that is written without this column, in the notation
   *     of {@code @Default}, or null
   * @param defaultSql an expression that gives it instead, or null
   * @param computed what the database works the value out of, or null
   * @param collation the collation of its text, or null for the database's own; where they differ,
   *     {@code sqlite:NOCASE,postgresql:de-x-icu}
   * @param comment what the database's catalogue says of it, or null
   */
  record Details(
      @Nullable String databaseDefault,
      @Nullable String defaultSql,
      @Nullable Computed computed,
      @Nullable String collation,
      @Nullable String comment) {
    /** Nothing else. */
    public static final Details NONE = new Details(null, null, null, null, null);

    /** Whether a row that is written without the column has something in it. */
    public boolean gives() {
      return databaseDefault != null || defaultSql != null || computed != null;
    }

    /** The same without what makes no difference to rows. */
    public Details withoutComment() {
      return new Details(databaseDefault, defaultSql, computed, collation, null);
    }

    /** The same where what it is worked out of is written with these names. */
    public Details withSql(UnaryOperator<String> sql) {
      return computed == null
          ? this
          : new Details(
              databaseDefault,
              defaultSql,
              new Computed(sql.apply(computed.sql), computed.stored),
              collation,
              comment);
    }
  }

  /**
   * What a column is worked out of.
   *
   * @param sql an expression in which {@code {unitPrice}} stands for the column of a field
   * @param stored whether it lies in the row
   */
  record Computed(String sql, boolean stored) {
    /** The fields it is worked out of. */
    public List<String> names() {
      return FieldNames.names(sql);
    }
  }

  /**
   * A plain value.
   *
   * @param primaryKey whether it is the model's {@code @Id}, or one of several
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
      @Nullable String defaultValue,
      Details details)
      implements Stored {
    /** A value of which the database is told nothing else. */
    public Value(
        String name,
        String column,
        LogicalType type,
        boolean nullable,
        boolean primaryKey,
        @Nullable String unique,
        @Nullable String defaultValue) {
      this(name, column, type, nullable, primaryKey, unique, defaultValue, Details.NONE);
    }

    /** The same as structure: without what only the program looks at. */
    Value structure() {
      return new Value(name, column, type, nullable, primaryKey, unique, null, details);
    }
  }

  /**
   * A foreign key; its column has the type of the target's primary key.
   *
   * @param to the model it points to
   * @param constraint the name of the foreign key
   * @param index the name of the index on the column, or null if there is none of its own
   * @param primaryKey whether it is a part of the model's key
   */
  record Key(
      String name,
      String column,
      ModelName to,
      boolean nullable,
      DeleteAction onDelete,
      String constraint,
      @Nullable String unique,
      @Nullable String index,
      Details details,
      boolean primaryKey)
      implements Stored {
    /** A key of which the database is told nothing else. */
    public Key(
        String name,
        String column,
        ModelName to,
        boolean nullable,
        DeleteAction onDelete,
        String constraint,
        @Nullable String unique,
        @Nullable String index) {
      this(name, column, to, nullable, onDelete, constraint, unique, index, Details.NONE, false);
    }
  }

  /**
   * A many-to-many relation with a table between the two models.
   *
   * @param to the model on the other side
   * @param table the table between
   * @param unique the constraint that no pair is linked twice
   * @param own the key to the declaring model
   * @param target the key to {@code to}
   * @param symmetrical whether every link is there in both directions, which data migrations keep
   */
  record Many(
      String name,
      ModelName to,
      String table,
      String unique,
      Side own,
      Side target,
      boolean symmetrical)
      implements FieldState {
    /** The same with every link in both directions. */
    Many withSymmetrical() {
      return new Many(name, to, table, unique, own, target, true);
    }
  }

  /** The fields that this one is worked out of. */
  default List<String> workedOutOf() {
    return this instanceof Stored stored && stored.details().computed() != null
        ? stored.details().computed().names()
        : List.of();
  }

  /** The same where a field that it is worked out of has another name. */
  default FieldState renaming(String former, String now) {
    if (!(this instanceof Value value) || value.details.computed() == null) {
      return this;
    }
    return new Value(
        value.name,
        value.column,
        value.type,
        value.nullable,
        value.primaryKey,
        value.unique,
        value.defaultValue,
        value.details.withSql(sql -> FieldNames.rename(sql, former, now)));
  }

  /** The model that a relation leads to, or null for a plain value. */
  default @Nullable ModelName leadsTo() {
    if (this instanceof Key key) {
      return key.to();
    }
    return this instanceof Many many ? many.to() : null;
  }

  /** The same under another name, leading to the model that {@code to} makes of the target. */
  default FieldState renamed(String name, UnaryOperator<ModelName> to) {
    if (this instanceof Key key) {
      return new Key(
          name,
          key.column,
          to.apply(key.to),
          key.nullable,
          key.onDelete,
          key.constraint,
          key.unique,
          key.index,
          key.details,
          key.primaryKey);
    }
    if (this instanceof Many many) {
      return new Many(
          name,
          to.apply(many.to),
          many.table,
          many.unique,
          many.own,
          many.target,
          many.symmetrical);
    }
    Value value = (Value) this;
    return new Value(
        name,
        value.column,
        value.type,
        value.nullable,
        value.primaryKey,
        value.unique,
        value.defaultValue,
        value.details);
  }

  /** One of the two keys of the table between two models. */
  record Side(String column, String constraint, String index) {}
}
