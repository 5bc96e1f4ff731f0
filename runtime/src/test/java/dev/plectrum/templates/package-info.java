/** Tests of rendering. */
@NullMarked
package dev.plectrum.templates;

import org.jspecify.annotations.NullMarked;
