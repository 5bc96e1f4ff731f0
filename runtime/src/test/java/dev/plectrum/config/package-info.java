/** Tests of settings. */
@NullMarked
package dev.plectrum.config;

import org.jspecify.annotations.NullMarked;
