/**
 * The checks that generated code runs on values before they are stored, and the messages they
 * leave, by field. Start at {@link dev.plectrum.validation.Checks}. Depends on nothing but the JDK.
 */
@NullMarked
package dev.plectrum.validation;

import org.jspecify.annotations.NullMarked;
