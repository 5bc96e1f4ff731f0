package dev.plectrum.query;

import dev.plectrum.db.Row;
import java.sql.SQLException;
import java.util.List;

/**
 * Which values of a row a record is made of, and how. The processor writes one for each record with
 * {@code @Projection}.
 *
 * @param <F> the columns of the query
 * @param <R> the record
 */
public interface Projector<F, R> {
  /** The values, in the order of the components. */
  List<Expression<?>> columns(F f);

  /** The record of the current row, whose columns are numbered from 1. */
  R read(Row row) throws SQLException;
}
