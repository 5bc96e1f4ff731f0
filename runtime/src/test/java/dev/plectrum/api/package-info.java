/** Tests of what an API answers with. */
@NullMarked
package dev.plectrum.api;

import org.jspecify.annotations.NullMarked;
