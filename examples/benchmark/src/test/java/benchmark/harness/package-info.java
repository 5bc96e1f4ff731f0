/**
 * What measures both sides and checks their answers. Start at {@code Harness}; {@code
 * examples/benchmark/run} starts it.
 */
@NullMarked
package benchmark.harness;

import org.jspecify.annotations.NullMarked;
