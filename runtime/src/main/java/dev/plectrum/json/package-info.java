/**
 * JSON as a stream of bytes, out and in: the only package that imports Jackson, but for the name of
 * its tree. Start at {@link dev.plectrum.json.JsonWriter} and {@link dev.plectrum.json.JsonReader},
 * which generated formats call; {@link dev.plectrum.json.JsonText} is how a column holds JSON. May
 * depend on {@code validation}, in whose terms a reader says what is wrong.
 */
@NullMarked
package dev.plectrum.json;

import org.jspecify.annotations.NullMarked;
