/**
 * The SQL of migrations, for each database. Start at {@link
 * dev.plectrum.processor.schema.dialect.MigrationSql}. Depends on the schema package; knows neither
 * javac nor files.
 */
@NullMarked
package dev.plectrum.processor.schema.dialect;

import org.jspecify.annotations.NullMarked;
