/** Tests of the rules, without a compiler. */
@NullMarked
package dev.plectrum.processor.validate;

import org.jspecify.annotations.NullMarked;
