/** Tests of reading and writing JSON. */
@NullMarked
package dev.plectrum.json;

import org.jspecify.annotations.NullMarked;
