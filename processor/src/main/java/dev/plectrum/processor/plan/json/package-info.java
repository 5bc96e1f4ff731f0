/**
 * Decides which records need a reader and which a writer, before a line of them is written. Start
 * at {@link dev.plectrum.processor.plan.json.Codec}. Depends on the model only; knows neither javac
 * nor JavaPoet.
 */
@NullMarked
package dev.plectrum.processor.plan.json;

import org.jspecify.annotations.NullMarked;
