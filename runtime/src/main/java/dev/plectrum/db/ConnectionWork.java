package dev.plectrum.db;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What runs on a plain JDBC connection.
 *
 * @param <T> the answer
 */
@FunctionalInterface
public interface ConnectionWork<T> {
  /** Runs it. The connection is given back afterwards; do not close it. */
  T run(Connection connection) throws SQLException;
}
