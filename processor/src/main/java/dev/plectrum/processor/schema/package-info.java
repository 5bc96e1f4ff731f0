/**
 * What migrations are made of: the {@link dev.plectrum.processor.schema.Schema} at a point of
 * history, the {@link dev.plectrum.processor.schema.Operation}s that change it, the files they are
 * kept in and the difference to the models. Start at {@link
 * dev.plectrum.processor.schema.MigrationPlanner}. Depends on the model and diagnostics packages;
 * knows neither javac nor JavaPoet.
 */
@NullMarked
package dev.plectrum.processor.schema;

import org.jspecify.annotations.NullMarked;
