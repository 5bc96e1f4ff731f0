/** Holds our layout against google-java-format's. */
@NullMarked
package dev.plectrum.processor.tidy;

import org.jspecify.annotations.NullMarked;
