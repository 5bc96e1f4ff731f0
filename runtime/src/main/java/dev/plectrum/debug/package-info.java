/**
 * What a developer sees of a request that failed, while {@code DEBUG} is set: the exception, the
 * line of the source, the statements and the request, with secrets masked. Start at {@link
 * dev.plectrum.debug.Debugging}. Depends on {@code config}, {@code db}, {@code http} and {@code
 * json}; only {@code app} depends on it.
 */
@JStacheConfig(
    pathing = @JStachePath(prefix = "templates/plectrum/debug/", suffix = ".mustache"),
    type = JStacheType.JSTACHIO)
@NullMarked
package dev.plectrum.debug;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
