/** Tests of {@code admin}. */
@NullMarked
package dev.plectrum.admin;

import org.jspecify.annotations.NullMarked;
