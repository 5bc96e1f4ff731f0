package dev.plectrum.migrate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link HistoricModel}: values by the names of fields. A key is the key of the row that
 * it leads to.
 */
public final class HistoricRow {
  private final HistoricModel model;
  private final Map<String, @Nullable Object> values;
  private final Map<String, @Nullable Object> changed = new LinkedHashMap<>();

  /** The key in the database; null of a row that is not there yet. */
  private @Nullable Object stored;

  HistoricRow(HistoricModel model, Map<String, @Nullable Object> values, boolean stored) {
    this.model = model;
    this.values = values;
    this.stored = stored ? model.keyOf(values) : null;
  }

  /**
   * The primary key, of several fields the list of their values; null of a new row that was given
   * none.
   */
  public @Nullable Object key() {
    return model.keyOf(values);
  }

  /**
   * A value of the type that the field had: {@code Long}, {@code Integer}, {@code String}, {@code
   * BigDecimal}, {@code Instant}, …
   */
  public @Nullable Object get(String field) {
    model.column(field);
    return values.get(field);
  }

  /**
   * A value of this class; null for null.
   *
   * @throws MigrationException if the field holds something else
   */
  public <T> @Nullable T optional(String field, Class<T> type) {
    Object value = get(field);
    if (value != null && !type.isInstance(value)) {
      throw new MigrationException(
          model.name() + "." + field + " holds no " + type.getSimpleName() + " but " + value + ".");
    }
    return type.cast(value);
  }

  /**
   * A value of this class.
   *
   * @throws MigrationException if the field holds null or something else
   */
  public <T> T required(String field, Class<T> type) {
    T value = optional(field, type);
    if (value == null) {
      throw new MigrationException(model.name() + "." + field + " has no value yet.");
    }
    return value;
  }

  /** A text, or another value as text. */
  public @Nullable String string(String field) {
    Object value = get(field);
    return value == null ? null : value.toString();
  }

  /** A number; 0 for null. */
  public long number(String field) {
    return get(field) instanceof Number number ? number.longValue() : 0;
  }

  /** A number with its digits behind the point. */
  public @Nullable BigDecimal decimal(String field) {
    Object value = get(field);
    return value == null ? null : new BigDecimal(value.toString());
  }

  /** Whether a truth value is true. */
  public boolean is(String field) {
    return Boolean.TRUE.equals(get(field));
  }

  /** Sets a value, which {@link #save} writes. */
  public HistoricRow set(String field, @Nullable Object value) {
    model.column(field);
    values.put(field, value);
    changed.put(field, value);
    return this;
  }

  /** Writes what was set: a new row, which has its key from then on, or the changes of one. */
  public void save() {
    if (stored == null) {
      Object chosen = model.insert(values);
      if (chosen != null) {
        model.giveKey(values, chosen);
      }
    } else if (!changed.isEmpty()) {
      model.update(changed, stored);
    }
    stored = key();
    changed.clear();
  }

  /** Deletes the row. */
  public void delete() {
    model.delete(stored);
  }

  /** The keys of the rows that it is linked to by a many-to-many relation. */
  public List<Object> links(String field) {
    return model.links(field, key());
  }

  /** The same where keys are of this class. */
  public <T> List<T> links(String field, Class<T> type) {
    return links(field).stream().map(type::cast).toList();
  }

  /**
   * Links it to a row by the key of that; both ways if the program has the relation as {@code
   * Symmetrical} now.
   */
  public void link(String field, Object target) {
    model.link(field, key(), target);
  }
}
