/**
 * What the user meant, as immutable records: projects, apps, models, fields, routes. Start at
 * {@link dev.plectrum.processor.model.Project}. Depends on the diagnostics package for positions
 * only; knows neither javac nor JavaPoet.
 */
@NullMarked
package dev.plectrum.processor.model;

import org.jspecify.annotations.NullMarked;
