/**
 * Tables, rows, drafts, relations and transactions over JDBC: what generated DAOs stand on. Start
 * at {@link dev.plectrum.db.Database}, then {@link dev.plectrum.db.Table}. Depends on {@code
 * validation}, {@code json}, for columns that hold JSON, and the annotations, and is the only
 * package that knows HikariCP and the drivers.
 */
@NullMarked
package dev.plectrum.db;

import org.jspecify.annotations.NullMarked;
