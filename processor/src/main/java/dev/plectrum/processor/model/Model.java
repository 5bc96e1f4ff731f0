package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record with {@code @Model}.
 *
 * @param app the label of its app
 * @param type the record
 * @param table the table's name
 * @param fields every component, in order
 * @param key the components that are the primary key together; empty if one is it alone
 * @param ordering the default order; may be empty
 * @param indexes indexes of {@code @Model(indexes = …)}
 * @param uniques constraints of {@code @Model(unique = …)}; those on one field are on the field
 * @param checks what each of its rows must keep to
 * @param comment what the database's catalogue says of the table, or null
 * @param label the component or method that stands for a row, or null if none was said
 * @param was the record's former name, or null
 * @param title what people call its rows
 * @param ownPermissions those of {@code @Model(permissions = …)}
 * @param hooks what runs when its rows are saved and deleted, or null
 * @param managed whether migrations make its table
 * @param rejected whether a mistake was found in it; then only its name, its table and those fields
 *     that could be read are to be relied on
 */
public record Model(
    String app,
    JavaClass type,
    String table,
    List<Field> fields,
    List<String> key,
    List<Order> ordering,
    List<Columns> indexes,
    List<Columns> uniques,
    List<Check> checks,
    @Nullable String comment,
    @Nullable Label label,
    @Nullable String was,
    Title title,
    List<Permission> ownPermissions,
    @Nullable JavaClass hooks,
    boolean managed,
    boolean rejected,
    Position position) {
  public Model {
    ownPermissions = List.copyOf(ownPermissions);
    fields = List.copyOf(fields);
    key = List.copyOf(key);
    ordering = List.copyOf(ordering);
    indexes = List.copyOf(indexes);
    uniques = List.copyOf(uniques);
    checks = List.copyOf(checks);
  }

  /** A model that says nothing of what people call it and of permissions. */
  public Model(
      String app,
      JavaClass type,
      String table,
      List<Field> fields,
      List<Order> ordering,
      List<Columns> indexes,
      List<Columns> uniques,
      @Nullable Label label,
      @Nullable String was,
      boolean rejected,
      Position position) {
    this(
        app,
        type,
        table,
        fields,
        List.of(),
        ordering,
        indexes,
        uniques,
        List.of(),
        null,
        label,
        was,
        Title.of(type),
        List.of(),
        null,
        true,
        rejected,
        position);
  }

  /** {@code store.Track}: how messages and migrations name it. */
  public String name() {
    return app + "." + type.simpleName();
  }

  /** The same with these fields. */
  public Model withFields(List<Field> fields) {
    return new Model(
        app,
        type,
        table,
        fields,
        key,
        ordering,
        indexes,
        uniques,
        checks,
        comment,
        label,
        was,
        title,
        ownPermissions,
        hooks,
        managed,
        rejected,
        position);
  }

  /** What is left of a model in which a mistake was found. It always has an id. */
  public Model shell() {
    return new Model(
        app,
        type,
        table,
        fields,
        key,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        title,
        ownPermissions,
        null,
        managed,
        true,
        position);
  }

  /** Its permissions in Django's order: to add, change, delete and view, and then its own. */
  public List<Permission> permissions() {
    List<Permission> all = new ArrayList<>();
    String model = type.simpleName().toLowerCase(Locale.ROOT);
    for (String action : List.of("add", "change", "delete", "view")) {
      all.add(new Permission(action + "_" + model, "Can " + action + " " + title.one(), position));
    }
    all.addAll(ownPermissions);
    return all;
  }

  /** Whether several components are the primary key together. */
  public boolean isComposite() {
    return !key.isEmpty();
  }

  /** The components that are the primary key: one, or several together. */
  public List<Field.Stored> keyFields() {
    return isComposite()
        ? key.stream().flatMap(part -> stored(part).stream()).toList()
        : List.of(id());
  }

  private Optional<Field.Stored> stored(String name) {
    return stored().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * The primary key.
   *
   * @throws IllegalStateException if several components are it together
   */
  public Field.Value id() {
    return fields.stream()
        .filter(Field.Value.class::isInstance)
        .map(Field.Value.class::cast)
        .filter(Field.Value::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name() + " has no @Id"));
  }

  /** The fields with a column in the model's own table, in order. */
  public List<Field.Stored> stored() {
    return fields.stream()
        .filter(Field.Stored.class::isInstance)
        .map(Field.Stored.class::cast)
        .toList();
  }

  /** The groups of columns, in order. */
  public List<Field.Group> groups() {
    return fields.stream().flatMap(field -> group(field).stream()).distinct().toList();
  }

  /** The columns of a group, in order. */
  public List<Field.Value> parts(Field.Group group) {
    return fields.stream()
        .filter(field -> group(field).filter(group::equals).isPresent())
        .map(Field.Value.class::cast)
        .toList();
  }

  private static Optional<Field.Group> group(Field field) {
    return field instanceof Field.Value value && value.part() != null
        ? Optional.of(value.part().group())
        : Optional.empty();
  }

  /** The group of this name. */
  public Optional<Field.Group> group(String name) {
    return groups().stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /** The field of this name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** One step of an order. */
  public record Order(String field, boolean descending, Position position) {}

  /** The names of what has a column, for SQL that a user writes. */
  public List<String> columnNames() {
    return stored().stream().map(Field::name).toList();
  }

  /**
   * What each row must keep to.
   *
   * @param name the name in the database
   * @param sql a condition over components
   */
  public record Check(String name, String sql, Position position) {}

  /**
   * Several fields under one index or unique constraint. What is more than a name among {@code
   * fields} is an expression of SQL over components.
   *
   * @param name the name in the database: given, or by Django's rule
   * @param prefix whether it is an index for how texts begin
   * @param extras what else there is to say of it
   */
  public record Columns(
      String name, List<Order> fields, boolean prefix, Extras extras, Position position) {
    public Columns {
      fields = List.copyOf(fields);
    }

    /** Over every row. */
    public Columns(String name, List<Order> fields, boolean prefix, Position position) {
      this(name, fields, prefix, Extras.NONE, position);
    }

    /** Over the values themselves. */
    public Columns(String name, List<Order> fields, Position position) {
      this(name, fields, false, position);
    }

    /** Whether it is over the values of components and about every row. */
    public boolean plain() {
      return extras.condition() == null
          && fields.stream().noneMatch(order -> SqlText.isExpression(order.field()));
    }

    /** The components that it is over, {@code names} being all there are. */
    public List<String> components(Collection<String> names) {
      return fields.stream()
          .flatMap(order -> SqlText.of(order.field(), names).fields().stream())
          .distinct()
          .toList();
    }
  }

  /**
   * What else there is to say of an index or a unique constraint.
   *
   * @param condition the rows it is about, as SQL over components, or null for all
   * @param nullsDistinct for a unique constraint: whether any number of rows may have null
   * @param include components that lie in the index beside those it is over
   * @param deferral for a unique constraint: until when it can wait; null if it cannot
   * @param position where the condition stands
   */
  public record Extras(
      @Nullable String condition,
      boolean nullsDistinct,
      List<Order> include,
      @Nullable Deferral deferral,
      Position position) {
    /** Nothing else. */
    public static final Extras NONE = new Extras(null, true, List.of(), null, Position.NONE);

    public Extras {
      include = List.copyOf(include);
    }
  }

  /** When a constraint that can wait is looked at, unless a transaction says otherwise. */
  public enum Deferral {
    /** At the end of a statement. */
    IMMEDIATE,
    /** At the commit. */
    DEFERRED
  }

  /**
   * What people call its rows.
   *
   * @param one {@code media type}
   * @param many {@code media types}
   */
  public record Title(String one, String many) {
    /** Django's words for a class: {@code InvoiceLine} is {@code invoice line}. */
    public static Title of(JavaClass type) {
      String one = DatabaseNames.column(type.simpleName()).replace('_', ' ');
      return new Title(one, one + "s");
    }

    /** {@code Media type}. */
    public String capitalized() {
      int first = one.offsetByCodePoints(0, 1);
      return one.substring(0, first).toUpperCase(Locale.ROOT) + one.substring(first);
    }
  }

  /**
   * What a user can be allowed to do.
   *
   * @param codename {@code add_track}; programs name it with the app's label before it
   * @param name {@code Can add track}
   */
  public record Permission(String codename, String name, Position position) {}

  /** What stands for a row: a component, or a method without parameters. */
  public record Label(String accessor, Position position) {}
}
