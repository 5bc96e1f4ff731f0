/** Tests over real connections. */
@NullMarked
package dev.plectrum.http;

import org.jspecify.annotations.NullMarked;
