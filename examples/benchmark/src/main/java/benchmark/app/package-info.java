/**
 * The eight endpoints as a user of Plectrum would write them: records, routes and generated DAOs,
 * nothing below the framework. Start at {@code ConstantApi}.
 */
@JStacheConfig(
    pathing = @JStachePath(prefix = "templates/benchmark/", suffix = ".mustache"),
    type = JStacheType.JSTACHIO)
@NullMarked
package benchmark.app;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
