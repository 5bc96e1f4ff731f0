package dev.plectrum.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out the statements of methods with {@code @Sql}. */
public final class RawSql {
  private RawSql() {}

  /** What comes of every row. */
  public static <R extends @Nullable Object> List<R> list(
      Database database, String sql, Binder binder, RowMapper<R> mapper) {
    List<R> results = new ArrayList<>();
    database.each(null, sql, binder, row -> results.add(mapper.map(row)));
    return results;
  }

  /**
   * What comes of the only row, if there is one, and if it is not null.
   *
   * @param name what is asked for, in messages
   * @throws MultipleFoundException if there are several rows
   */
  public static <R> Optional<R> find(
      Database database, String name, String sql, Binder binder, RowMapper<@Nullable R> mapper) {
    List<@Nullable R> results = list(database, sql, binder, mapper);
    if (results.size() > 1) {
      throw new MultipleFoundException("row of " + name);
    }
    return results.isEmpty() ? Optional.empty() : Optional.ofNullable(results.get(0));
  }

  /**
   * What comes of the only row.
   *
   * @param name what is asked for, in messages
   * @throws NotFoundException if there is no row
   * @throws MultipleFoundException if there are several
   */
  public static <R extends @Nullable Object> R get(
      Database database, String name, String sql, Binder binder, RowMapper<R> mapper) {
    List<R> results = list(database, sql, binder, mapper);
    return switch (results.size()) {
      case 0 -> throw new NotFoundException(name, name + " found no row.", null);
      case 1 -> results.get(0);
      default -> throw new MultipleFoundException("row of " + name);
    };
  }
}
