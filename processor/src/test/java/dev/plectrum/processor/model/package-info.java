/** Tests of what the user meant. */
@NullMarked
package dev.plectrum.processor.model;

import org.jspecify.annotations.NullMarked;
