package dev.plectrum.query;

import dev.plectrum.db.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes something of the columns of a result, numbered from 1. */
@FunctionalInterface
interface RowMapper<R extends @Nullable Object> {
  R map(Row row) throws SQLException;
}
