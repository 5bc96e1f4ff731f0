/**
 * Rules: a model in, problems out. Start at {@link dev.plectrum.processor.validate.ModelRules}.
 * Depends on the model and the diagnostics; knows neither javac nor what will be written.
 */
@NullMarked
package dev.plectrum.processor.validate;

import org.jspecify.annotations.NullMarked;
