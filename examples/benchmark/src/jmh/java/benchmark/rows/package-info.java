/**
 * Rows in and out of SQLite and PostgreSQL, by Plectrum and by hand-written JDBC with the same SQL.
 * Start at {@code RowRounds}.
 */
package benchmark.rows;
