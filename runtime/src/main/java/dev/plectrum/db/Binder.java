package dev.plectrum.db;

import java.sql.SQLException;

/** Fills in the parameters of one statement. */
@FunctionalInterface
public interface Binder {
  /** For a statement without parameters. */
  Binder NOTHING = in -> {};

  /** Sets every parameter. */
  void bind(Parameters in) throws SQLException;
}
