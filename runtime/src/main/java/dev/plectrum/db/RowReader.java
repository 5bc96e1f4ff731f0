package dev.plectrum.db;

import java.sql.SQLException;

/** Takes the rows of a result, one after the other. */
@FunctionalInterface
public interface RowReader {
  /** Reads the current row. */
  void read(Row row) throws SQLException;
}
