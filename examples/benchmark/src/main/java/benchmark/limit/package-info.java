/**
 * The same eight endpoints by hand, on Undertow, HikariCP, JDBC and jackson-core: the practical
 * limit. Start at {@code Limit}. Depends on nothing of Plectrum.
 */
@NullMarked
package benchmark.limit;

import org.jspecify.annotations.NullMarked;
