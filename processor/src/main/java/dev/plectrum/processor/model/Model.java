package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record with {@code @Model}.
 *
 * @param app the label of its app
 * @param type the record
 * @param table the table's name
 * @param fields every component, in order
 * @param ordering the default order; may be empty
 * @param indexes indexes of {@code @Model(indexes = …)}
 * @param uniques constraints of {@code @Model(unique = …)}; those on one field are on the field
 * @param label the component or method that stands for a row, or null if none was said
 * @param was the record's former name, or null
 * @param rejected whether a mistake was found in it; then only its name, its table and those fields
 *     that could be read are to be relied on
 */
public record Model(
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
  public Model {
    fields = List.copyOf(fields);
    ordering = List.copyOf(ordering);
    indexes = List.copyOf(indexes);
    uniques = List.copyOf(uniques);
  }

  /** {@code store.Track}: how messages and migrations name it. */
  public String name() {
    return app + "." + type.simpleName();
  }

  /** The same with these fields. */
  public Model withFields(List<Field> fields) {
    return new Model(
        app, type, table, fields, ordering, indexes, uniques, label, was, rejected, position);
  }

  /** What is left of a model in which a mistake was found. It always has an id. */
  public Model shell() {
    return new Model(
        app, type, table, fields, List.of(), List.of(), List.of(), null, null, true, position);
  }

  /** The primary key. */
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

  /** The field of this name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** One step of an order. */
  public record Order(String field, boolean descending, Position position) {}

  /**
   * Several fields under one index or unique constraint.
   *
   * @param name the name in the database: given, or by Django's rule
   */
  public record Columns(String name, List<Order> fields, Position position) {
    public Columns {
      fields = List.copyOf(fields);
    }
  }

  /** What stands for a row: a component, or a method without parameters. */
  public record Label(String accessor, Position position) {}
}
