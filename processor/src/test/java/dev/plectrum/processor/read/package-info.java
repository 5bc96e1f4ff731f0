/** Tests of what the readers make of sources. */
@NullMarked
package dev.plectrum.processor.read;

import org.jspecify.annotations.NullMarked;
