/** Tests of both sides of the benchmark. */
@NullMarked
package benchmark;

import org.jspecify.annotations.NullMarked;
