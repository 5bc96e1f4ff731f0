package dev.plectrum.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes something of the columns of a result, numbered from 1. */
@FunctionalInterface
public interface RowMapper<R extends @Nullable Object> {
  /** What comes of the current row. */
  R map(Row row) throws SQLException;
}
