package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A component of a model. */
public sealed interface Field {
  /** The component's name. */
  String name();

  /** Where the component's annotations stand. */
  Position position();

  /** The name as one word of Java: {@code addressStreet} for {@code address.street}. */
  default String word() {
    return JavaWords.joined(name());
  }

  /** The model whose rows link those of a relation between many rows, if it is one's own. */
  default @Nullable Through through() {
    return null;
  }

  /** A field with a column in the model's own table. */
  sealed interface Stored extends Field {
    /** The column's name: {@code album_id}. */
    String column();

    /** Whether the column can be null. */
    boolean nullable();

    /** What the column holds; for a key, what the target's id holds. */
    ValueType type();

    /** The name of the field's unique constraint in the database, or null if it is not unique. */
    @Nullable String unique();

    /** The former name of the component, or null. */
    @Nullable String was();

    /** What else the database is told of the column. */
    Storage storage();

    /** The same with a column that can be null. */
    Stored orNull();
  }

  /**
   * What else the database is told of a column.
   *
   * @param databaseDefault the value of {@code @DatabaseDefault} in the notation of the type, or
   *     {@code now}, or null
   * @param defaultSql the expression that it gives instead, or null
   * @param computed what the database works the value out of, or null; such a column is never
   *     written
   * @param collation how its text is compared: a name for every database, or {@code
   *     sqlite:NOCASE,postgresql:de-x-icu}; or null
   * @param comment what the database's catalogue says of it, or null
   * @param position where the annotation stands that has SQL in it
   */
  record Storage(
      @Nullable String databaseDefault,
      @Nullable String defaultSql,
      @Nullable Computed computed,
      @Nullable String collation,
      @Nullable String comment,
      Position position) {
    /** Nothing else. */
    public static final Storage NONE = new Storage(null, null, null, null, null, Position.NONE);

    /** Whether the database has a value for a row that is written without this column. */
    public boolean hasDefault() {
      return databaseDefault != null || defaultSql != null;
    }
  }

  /**
   * What a column is worked out of.
   *
   * @param sql an expression over components
   * @param stored whether it lies in the row
   */
  record Computed(String sql, boolean stored) {}

  /**
   * A plain value.
   *
   * @param id whether it is the primary key
   * @param auto what sets it without being asked
   * @param defaultValue the text of {@code @Default}, already found to be in the notation of the
   *     type, or null
   * @param constraints what its values must keep to
   * @param part what it is of a group of columns, or null if it is a component of its own
   */
  record Value(
      String name,
      String column,
      ValueType type,
      boolean nullable,
      boolean id,
      @Nullable String unique,
      Auto auto,
      @Nullable String defaultValue,
      List<Constraint> constraints,
      @Nullable String was,
      Storage storage,
      @Nullable Part part,
      Position position)
      implements Stored {
    public Value {
      constraints = List.copyOf(constraints);
    }

    /** A component of its own. */
    public Value(
        String name,
        String column,
        ValueType type,
        boolean nullable,
        boolean id,
        @Nullable String unique,
        Auto auto,
        @Nullable String defaultValue,
        List<Constraint> constraints,
        @Nullable String was,
        Storage storage,
        Position position) {
      this(
          name,
          column,
          type,
          nullable,
          id,
          unique,
          auto,
          defaultValue,
          constraints,
          was,
          storage,
          null,
          position);
    }

    @Override
    public Value orNull() {
      return new Value(
          name,
          column,
          type,
          true,
          id,
          unique,
          auto,
          defaultValue,
          constraints,
          was,
          storage,
          part,
          position);
    }
  }

  /**
   * What a value is of an {@code @Embedded} group.
   *
   * @param name its name in the record of the group: {@code street}
   * @param nullable whether it can be null where the group is not
   */
  record Part(Group group, String name, boolean nullable) {}

  /**
   * A component with {@code @Embedded}: a record, each component of which has a column.
   *
   * @param name the component's name: {@code address}
   * @param prefix what its columns begin with: {@code address_}
   * @param type the record
   * @param nullable whether there may be none, and all its columns are null
   * @param was the former name of the component, or null
   * @param targets the models that its rows point to, where it is a {@code GenericForeignKey}; then
   *     {@code type} is what those have in common
   */
  record Group(
      String name,
      String prefix,
      JavaClass type,
      boolean nullable,
      @Nullable String was,
      @Nullable Targets targets,
      Position position) {}

  /**
   * The models that a {@code GenericForeignKey} points to.
   *
   * @param onDelete what its row does when the row it points to is deleted
   */
  record Targets(List<Target> models, DeleteAction onDelete) {
    public Targets {
      models = List.copyOf(models);
    }

    /** Whether the keys of the models are of different types, so that the column has their text. */
    public boolean asText() {
      return models.stream().map(Target::key).distinct().count() > 1;
    }
  }

  /**
   * One of several models that a key points to.
   *
   * @param label how the row names it: {@code store.track}
   * @param table its table
   * @param idName the component that is its id
   * @param key what that holds
   */
  record Target(JavaClass type, String label, String table, String idName, ValueType.Kind key) {
    /** What every object can do already, and the two columns of the key. */
    private static final Set<String> TAKEN =
        Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "id",
            "notify",
            "notifyAll",
            "toString",
            "type",
            "wait");

    /** How rows name a model of an app. */
    public static String label(String app, JavaClass type) {
      return app + "." + type.simpleName().toLowerCase(Locale.ROOT);
    }

    /** The step to rows of a model: {@code track}. */
    public static String step(JavaClass type) {
      String name = JavaWords.lowered(type.simpleName());
      return JavaWords.isKeyword(name) || TAKEN.contains(name) ? name + "Row" : name;
    }
  }

  /** What sets a value without being asked. */
  enum Auto {
    NONE,
    CREATED_AT,
    UPDATED_AT,
    VERSION
  }

  /**
   * A {@code ForeignKey} or {@code OneToOne}.
   *
   * @param target the model it points to
   * @param targetTable the table of the target
   * @param targetId the component that is the target's id
   * @param targetColumn the column of the target's id
   * @param type the type of the target's id
   * @param oneToOne whether it is a {@code OneToOne}; then {@link #unique} is set
   * @param index the name of the index on the column, or null if the unique constraint has one
   *     already
   * @param constraint the name of the foreign key in the database
   * @param setTo the method that gives the key for {@link DeleteAction#SET}, or null
   * @param defaultValue the key of {@code @Default}, in the notation of its type, or null
   */
  record Key(
      String name,
      String column,
      JavaClass target,
      String targetTable,
      String targetId,
      String targetColumn,
      ValueType type,
      boolean nullable,
      boolean oneToOne,
      DeleteAction onDelete,
      @Nullable SetTo setTo,
      @Nullable String unique,
      @Nullable String index,
      String constraint,
      @Nullable String defaultValue,
      @Nullable String was,
      Storage storage,
      Position position)
      implements Stored {
    /** Users of whatever model: {@code dev.plectrum.auth.Account}. */
    public static final JavaClass ACCOUNT = new JavaClass("dev.plectrum.auth", "Account");

    /** Whether it points to whatever users a project has, so that its own type is not known. */
    public boolean isToAccounts() {
      return target.equals(ACCOUNT);
    }

    @Override
    public Key orNull() {
      return new Key(
          name,
          column,
          target,
          targetTable,
          targetId,
          targetColumn,
          type,
          true,
          oneToOne,
          onDelete,
          setTo,
          unique,
          index,
          constraint,
          defaultValue,
          was,
          storage,
          position);
    }
  }

  /** The rules of {@code @OnDelete}. */
  enum DeleteAction {
    CASCADE,
    PROTECT,
    RESTRICT,
    SET_NULL,
    SET_DEFAULT,
    SET,
    DO_NOTHING,
    DB_CASCADE,
    DB_SET_NULL
  }

  /**
   * The static method of a model that gives a key.
   *
   * @param method its name
   * @param takesDatabase whether it is given the database
   * @param givesKey whether it gives a {@code ForeignKey} and no plain value
   */
  record SetTo(String method, boolean takesDatabase, boolean givesKey) {}

  /**
   * The declaring side of a many-to-many relation.
   *
   * @param table the table between the two
   * @param ownColumn its column for the key of the declaring model; {@code from_<model>_id} if the
   *     target is the model itself
   * @param targetColumn its column for the key of the target
   * @param between what else there is to know of that table
   * @param through whose table it is, or null if only the relation knows that table
   * @param symmetrical whether every link holds in both directions
   * @param was the former name of the component, or null
   */
  record Many(
      String name,
      JavaClass target,
      String targetTable,
      String table,
      String ownColumn,
      String targetColumn,
      Between between,
      @Nullable Through through,
      boolean symmetrical,
      @Nullable String was,
      Position position)
      implements Field {
    /** A relation that had no other name before. */
    public Many(
        String name,
        JavaClass target,
        String targetTable,
        String table,
        String ownColumn,
        String targetColumn,
        Between between,
        @Nullable Through through,
        Position position) {
      this(
          name,
          target,
          targetTable,
          table,
          ownColumn,
          targetColumn,
          between,
          through,
          false,
          null,
          position);
    }
  }

  /**
   * The model between two others.
   *
   * @param own its component that is the key to this side
   * @param target its component that is the key to the other side
   */
  record Through(JavaClass model, String own, String target) {
    /** The same seen from the other side. */
    public Through reversed() {
      return new Through(model, target, own);
    }
  }

  /**
   * The table between two models, which has an {@code id}, a key for either of them, and no pair
   * twice. Every name is the one in the database.
   *
   * @param unique the constraint over both columns
   * @param ownIndex the index on the column for the declaring model
   * @param ownConstraint the foreign key of that column
   * @param targetIndex the index on the column for the target
   * @param targetConstraint the foreign key of that column
   * @param targetId the column of the target's id
   * @param targetType the type of the target's id
   */
  record Between(
      String unique,
      String ownIndex,
      String ownConstraint,
      String targetIndex,
      String targetConstraint,
      String targetId,
      ValueType targetType) {}

  /**
   * The other side of a relation that {@code target} declares.
   *
   * @param target the model that declares it
   * @param of the declaring component
   * @param link how the two are linked
   */
  record Reverse(String name, JavaClass target, String of, Link link, Position position)
      implements Field {
    @Override
    public @Nullable Through through() {
      return link instanceof Link.ByTable table ? table.through() : null;
    }
  }

  /** How the two sides of a reverse relation are linked. */
  sealed interface Link {
    /** {@code ReverseSet}: the target's table has this column. */
    record ByKey(String column) implements Link {}

    /**
     * {@code ReverseSet} of rows whose key points to several models: the target's table has these
     * columns.
     *
     * @param label how they name this model: {@code store.track}
     * @param asText whether the column has the text of the key
     */
    record ByTarget(String column, String typeColumn, String label, boolean asText)
        implements Link {}

    /** {@code ReverseOne}: the target's table has this column, with each value once. */
    record ByOneKey(String column) implements Link {}

    /**
     * {@code ManyToMany}: a table between the two, seen from this side.
     *
     * @param through whose table it is, or null
     */
    record ByTable(String table, String ownColumn, String targetColumn, @Nullable Through through)
        implements Link {}
  }
}
