/** What developers are told of requests. */
@NullMarked
package dev.plectrum.debug;

import org.jspecify.annotations.NullMarked;
