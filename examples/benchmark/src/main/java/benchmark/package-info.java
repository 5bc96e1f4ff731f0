/**
 * The benchmark: the same work done twice. {@code app} does it with Plectrum, {@code limit} by
 * hand; the project here is the Plectrum side's.
 */
@NullMarked
package benchmark;

import org.jspecify.annotations.NullMarked;
