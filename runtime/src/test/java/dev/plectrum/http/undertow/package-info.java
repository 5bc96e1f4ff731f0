@NullMarked
package dev.plectrum.http.undertow;

import org.jspecify.annotations.NullMarked;
