package dev.plectrum.db;

import java.sql.SQLException;

/**
 * The rows of a table, read as something else: those of whatever users a site has, as accounts.
 *
 * @param <S> the model of the table
 * @param <T> what its rows are read as
 */
public abstract class MappedTable<S, T> extends Table<T> {
  private final Table<S> source;

  /** The rows of {@code source}. */
  protected MappedTable(Table<S> source) {
    super(source);
    this.source = source;
  }

  /** What a row is read as. */
  protected abstract T map(S row, Database database);

  @Override
  public final T read(Row row, int at, Peers peers) throws SQLException {
    return map(source.read(row, at, peers), peers.database());
  }

  /** The table whose rows they are. */
  final Table<S> source() {
    return source;
  }
}
