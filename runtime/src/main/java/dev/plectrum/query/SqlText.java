package dev.plectrum.query;

import dev.plectrum.db.Binder;
import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.InexactDecimalException;
import dev.plectrum.db.Parameters;
import dev.plectrum.db.ValueKind;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement that is being written, and the values of its parameters. */
final class SqlText implements Binder {
  /**
   * Limits up to this one are part of the text: while PostgreSQL does not know how few rows are
   * asked for, it plans a prepared statement again each time, which takes longer than to find a
   * page of them. Each such limit makes a statement of its own to be kept, so that there must not
   * be many; for more rows than this the time of planning does not matter.
   */
  private static final int MOST_WRITTEN_OUT = 100;

  private final Database database;
  private final Dialect dialect;
  private final StringBuilder sql = new StringBuilder(256);
  private final List<Bound> values = new ArrayList<>();
  private Scope scope;
  private @Nullable Place last;
  private @Nullable Select whole;
  private @Nullable Results results;
  private @Nullable GroupedValues grouped;

  SqlText(Database database, Scope scope) {
    this.database = database;
    this.dialect = database.dialect();
    this.scope = scope;
  }

  /** Where it is going to be sent. */
  Database database() {
    return database;
  }

  Dialect dialect() {
    return dialect;
  }

  boolean isSqlite() {
    return dialect == Dialect.SQLITE;
  }

  /** Where instants have their days and hours. */
  ZoneId zone() {
    return database.timeZone();
  }

  Scope scope() {
    return scope;
  }

  /** Writes something whose columns belong to other tables. */
  void inside(Scope inner, Runnable writing) {
    Scope outer = scope;
    scope = inner;
    writing.run();
    scope = outer;
  }

  SqlText append(String text) {
    sql.append(text);
    return this;
  }

  /** How much is written by now. */
  int length() {
    return sql.length();
  }

  /** Writes something without parameters where it would have stood before. */
  void insert(int place, String text) {
    sql.insert(place, text);
  }

  SqlText term(Term term) {
    Results summed = results;
    GroupedValues named = grouped;
    if ((summed == null || !summed.write(this, term))
        && (named == null || !named.write(this, term))) {
      term.write(this);
    }
    return this;
  }

  /** Writes terms with commas between them. */
  SqlText list(List<? extends Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (i > 0) {
        sql.append(", ");
      }
      term(terms.get(i));
    }
    return this;
  }

  /** Writes terms with commas between them, and their names after them. */
  void named(List<? extends Term> terms, List<String> names) {
    for (int i = 0; i < terms.size(); i++) {
      append(i > 0 ? ", " : "").term(terms.get(i)).append(" AS ").append(names.get(i));
    }
  }

  /** Writes a column, with its table in front where the statement has several. */
  SqlText column(Place place) {
    if (results != null) {
      throw results.unknown(place.toString());
    }
    if (place.isComposite()) {
      return append("(").list(place.columns()).append(")");
    }
    scope.of(place.path(), place).writeColumn(this, place);
    last = place;
    return this;
  }

  /** Writes a column that is given a value, which has no table in front. */
  SqlText assigned(Place place) {
    last = place;
    return append(place.column());
  }

  /** Writes the tables. */
  SqlText tables() {
    scope.write(this);
    return this;
  }

  /** Writes to which row around the rows of a relation belong. */
  void correlation(Path<?> relation) {
    Select all = whole;
    if (all != null && relation.root().isSame(all.root())) {
      scope.writeOwnerKey(this);
      append(" IN (");
      Path<?> owner = relation.parent();
      whole = null;
      all.ofKeys(owner == null ? relation : owner).writeAlone(this);
      whole = all;
      append(")");
      scope.writeOwnerType(this);
    } else {
      scope.writeCorrelation(this);
    }
  }

  /** Lets relations belong to all rows of a query, which are being summed up, at once. */
  @Nullable Select sumUp(@Nullable Select query) {
    Select before = whole;
    whole = query;
    return before;
  }

  /**
   * Writes what each of the rows that a relation leads to has to meet, also in a summary of all.
   */
  void each(Condition filter) {
    Select before = sumUp(null);
    Grouping.write(this, filter, true);
    sumUp(before);
  }

  /** Lets terms be those of the results of values, which are being summed up; null for no more. */
  void sumUpResults(@Nullable Results summed) {
    results = summed;
  }

  /** The results of values that are being summed up, if some are. */
  @Nullable Results results() {
    return results;
  }

  /** The query all of whose rows are being summed up, if one is. */
  @Nullable Select summary() {
    return whole;
  }

  /** Writes which of its rows a query asks for. */
  void part(Selection<?> selection) {
    int limit = selection.limit();
    boolean skips = selection.offset() > 0;
    if (limit <= MOST_WRITTEN_OUT) {
      append("\nLIMIT ").append(Integer.toString(limit));
    } else if (limit != Integer.MAX_VALUE) {
      append("\nLIMIT ").value(ValueKind.INT, limit);
    } else if (skips && isSqlite()) {
      append("\nLIMIT -1");
    }
    if (skips) {
      append("\nOFFSET ").value(ValueKind.LONG, selection.offset());
    }
  }

  /** Writes a parameter. */
  SqlText value(ValueKind kind, Object value) {
    sql.append('?');
    values.add(new Bound(kind, value, false, last));
    return this;
  }

  /** Adds the parameters of what {@link dev.plectrum.db.PrimaryKey#rows} has written. */
  void keys(List<Object> keys) {
    values.add(new Bound(ValueKind.ARRAY, keys, true, last));
  }

  /** Writes one parameter that stands for many values. */
  SqlText values(ValueKind kind, List<Object> many) {
    sql.append('?');
    values.add(new Bound(kind, many, true, last));
    return this;
  }

  /** Whether nulls come where they should without a word about it. */
  boolean putsNulls(boolean descending, boolean first) {
    boolean firstByDefault = isSqlite() != descending;
    return firstByDefault == first;
  }

  /**
   * Lets what a statement is grouped by be written by its name; null for no more.
   *
   * @return what was written so before
   */
  @Nullable GroupedValues group(@Nullable GroupedValues values) {
    GroupedValues before = grouped;
    grouped = values;
    return before;
  }

  /** What the statement that is being written is grouped by, where that has a name. */
  @Nullable GroupedValues grouped() {
    return grouped;
  }

  /** Whether a term has parameters. */
  boolean hasParameters(Term term) {
    return rendered(term).size() > 1;
  }

  /** What a term looks like here, with its values; nothing is written. */
  List<Object> rendered(Term term) {
    int from = sql.length();
    int first = values.size();
    Place before = last;
    last = null;
    Set<String> aliases = scope.aliases();
    term.write(this);
    // A SELECT inside of it looks the same when it is written once more.
    scope.forgetAllBut(aliases);
    List<Object> rendered = new ArrayList<>(values.subList(first, values.size()));
    rendered.add(sql.substring(from));
    sql.setLength(from);
    values.subList(first, values.size()).clear();
    last = before;
    return rendered;
  }

  @Override
  public void bind(Parameters in) throws SQLException {
    int index = 1;
    for (int i = 0; i < values.size(); i++) {
      Bound bound = values.get(i);
      try {
        index = bound.set(in, index);
      } catch (DatabaseException e) {
        throw bound.refused(e);
      }
    }
  }

  @Override
  public String toString() {
    return sql.toString();
  }

  /**
   * A parameter.
   *
   * @param beside the column that was written before it, which it nearly always is compared with
   */
  private record Bound(ValueKind kind, Object value, boolean many, @Nullable Place beside) {
    int set(Parameters in, int index) throws SQLException {
      if (many && kind == ValueKind.ARRAY) {
        return in.setKeys(index, (List<?>) value);
      }
      if (many) {
        in.setAll(index, kind, (List<?>) value);
      } else {
        in.set(index, kind, value);
      }
      return index + 1;
    }

    DatabaseException refused(DatabaseException reason) {
      if (beside == null) {
        return reason;
      }
      String where = "A value beside " + beside;
      return reason instanceof InexactDecimalException inexact
          ? inexact.in(where)
          : new DatabaseException(where + ": " + reason.getMessage(), reason);
    }
  }
}
