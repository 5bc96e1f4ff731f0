package dev.plectrum.query;

import dev.plectrum.db.StoredColumn;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import java.util.List;

/**
 * Where a column stands: the path that has to be joined, the column's name there, and whether it
 * can be null, be it because it is nullable or because a row on the way may be missing.
 */
final class Place extends Term {
  private final Path<?> path;
  private final String column;
  private final boolean nullable;
  private final List<Place> parts;

  private Place(Path<?> path, String column, boolean nullable) {
    this.path = path;
    this.column = column;
    this.nullable = nullable;
    this.parts = List.of();
  }

  /** The columns of a composite key, as one row of values. */
  private Place(Path<?> path, List<Place> parts) {
    this.path = path;
    this.column = parts.get(0).column;
    this.nullable = path.optional();
    this.parts = parts;
  }

  /** The place of a composite key. */
  static Place ofKey(Path<?> path, List<Place> parts) {
    return new Place(path, List.copyOf(parts));
  }

  /** The columns: several where it is that of a composite key. */
  List<Place> columns() {
    return parts.isEmpty() ? List.of(this) : parts;
  }

  /** How many characters or digits the column holds at most; 0 for any number. */
  int limit() {
    for (StoredColumn stored : path.table().columns()) {
      if (stored.column().equals(column)) {
        return stored.limit();
      }
    }
    return 0;
  }

  /** Whether it is that of a composite key, which is several columns. */
  boolean isComposite() {
    return !parts.isEmpty();
  }

  /**
   * The place of a column. The key of another table stands in the foreign key that points there, so
   * comparing it joins nothing; but not in a key that may point to other tables as well, nor where
   * only some of the rows that it points to are meant.
   */
  static Place of(Path<?> path, StoredColumn stored) {
    ToOne<?> step = path.step();
    Path<?> parent = path.parent();
    if (step != null
        && step.type() == null
        && !path.isFiltered()
        && parent != null
        && stored.column().equals(path.table().idColumn())) {
      return new Place(parent, step.column(), path.optional());
    }
    return new Place(path, stored.column(), stored.nullable() || path.optional());
  }

  /** The column in the table at the end of the path itself, to be read with all others of it. */
  static Place whole(Path<?> path, StoredColumn stored) {
    return new Place(path, stored.column(), stored.nullable() || path.optional());
  }

  Path<?> path() {
    return path;
  }

  String column() {
    return column;
  }

  /**
   * Whether it is the key of a linked row, which the table between the two has as well; not where
   * only some of those rows are meant.
   */
  boolean isLinkedKey() {
    ToMany<?> many = path.many();
    return many != null
        && many.link() != null
        && !path.isFiltered()
        && column.equals(path.table().idColumn());
  }

  boolean isSame(Place other) {
    return column.equals(other.column)
        && parts.size() == other.parts.size()
        && path.isSame(other.path);
  }

  @Override
  void write(SqlText out) {
    out.column(this);
  }

  @Override
  void survey(Survey survey) {
    if (isComposite()) {
      columns().forEach(survey::place);
    } else {
      survey.place(this);
    }
  }

  @Override
  boolean nullable() {
    // Where the many are joined to each row, there may be none.
    return nullable || path.isToMany();
  }

  @Override
  boolean isNullWithout(Path<?> missing) {
    return path.startsWith(missing);
  }

  /** The field as messages name it: {@code store.Track.unitPrice}. */
  @Override
  public String toString() {
    if (isComposite()) {
      return "the key of " + path.table().model();
    }
    for (StoredColumn stored : path.table().columns()) {
      if (stored.column().equals(column)) {
        return path.table().model() + "." + stored.component();
      }
    }
    return path + "." + column;
  }
}
