/**
 * From {@code javax.lang.model} to our own model: the only package that knows the annotations.
 * Start at {@link dev.plectrum.processor.read.CompilationReader}. Depends on the model and the
 * diagnostics; reports what cannot be put into a model at all, and leaves the rest to the rules.
 */
@NullMarked
package dev.plectrum.processor.read;

import org.jspecify.annotations.NullMarked;
