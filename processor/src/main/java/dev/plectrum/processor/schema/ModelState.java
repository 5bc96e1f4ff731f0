package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model at one point of history.
 *
 * @param table its table
 * @param fields its fields, in order
 * @param indexes its indexes, those of keys left out
 * @param uniques its constraints over several fields
 */
public record ModelState(
    ModelName name,
    String table,
    List<FieldState> fields,
    List<Columns> indexes,
    List<Columns> uniques) {
  public ModelState {
    fields = List.copyOf(fields);
    indexes = List.copyOf(indexes);
    uniques = List.copyOf(uniques);
  }

  /** The primary key. */
  public FieldState.Value id() {
    return values()
        .filter(FieldState.Value::primaryKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no primary key"));
  }

  /** Whether it has a primary key; only a broken migration file leaves it out. */
  boolean hasId() {
    return values().anyMatch(FieldState.Value::primaryKey);
  }

  private Stream<FieldState.Value> values() {
    return fields.stream()
        .filter(FieldState.Value.class::isInstance)
        .map(FieldState.Value.class::cast);
  }

  /** The field of this name. */
  public Optional<FieldState> field(String field) {
    return fields.stream().filter(one -> one.name().equals(field)).findFirst();
  }

  /** The field of this name, if it has a column in the model's own table. */
  public Optional<FieldState.Stored> stored(String field) {
    return field(field)
        .filter(FieldState.Stored.class::isInstance)
        .map(FieldState.Stored.class::cast);
  }

  /** The same with one more field. */
  ModelState with(FieldState field) {
    List<FieldState> more = new ArrayList<>(fields);
    more.add(field);
    return new ModelState(name, table, more, indexes, uniques);
  }

  /** Several fields under one index or constraint. */
  public record Columns(String name, List<Part> parts) {
    public Columns {
      parts = List.copyOf(parts);
    }
  }

  /** A field's part in an index. */
  public record Part(String field, boolean descending) {
    /** Reads {@code name} or {@code -name}. */
    static Part parse(String text) {
      return text.startsWith("-") ? new Part(text.substring(1), true) : new Part(text, false);
    }

    @Override
    public String toString() {
      return descending ? "-" + field : field;
    }
  }
}
