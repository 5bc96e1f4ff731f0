/**
 * Lays out Java source the way google-java-format does, so that generated files look like written
 * ones. Start at {@link dev.plectrum.processor.tidy.Tidy}. Text in, text out: depends on nothing.
 */
@NullMarked
package dev.plectrum.processor.tidy;

import org.jspecify.annotations.NullMarked;
