/** Tests of the room {@code signing}. */
@NullMarked
package dev.plectrum.signing;

import org.jspecify.annotations.NullMarked;
