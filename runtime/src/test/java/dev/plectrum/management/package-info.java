/** Tests of the commands: what they print, and how they end. */
@NullMarked
package dev.plectrum.management;

import org.jspecify.annotations.NullMarked;
