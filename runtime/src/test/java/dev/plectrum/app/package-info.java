/** Tests of a whole site: a database behind HTTP. */
@NullMarked
package dev.plectrum.app;

import org.jspecify.annotations.NullMarked;
