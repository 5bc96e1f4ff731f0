/** Tests of the whole processor: one small file for every mistake, and the order of the layers. */
@NullMarked
package dev.plectrum.processor;

import org.jspecify.annotations.NullMarked;
