/**
 * Takes a database from one migration to another by running the SQL that the processor wrote. Start
 * at {@link dev.plectrum.migrate.Migrator}. Depends on {@code dev.plectrum.db} only, and knows
 * nothing of models.
 */
@NullMarked
package dev.plectrum.migrate;

import org.jspecify.annotations.NullMarked;
