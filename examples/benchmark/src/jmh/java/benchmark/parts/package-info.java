/** The parts of a request by themselves, measured with JMH: {@code examples/benchmark/run parts}. */
package benchmark.parts;
