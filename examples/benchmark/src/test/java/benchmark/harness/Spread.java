package benchmark.harness;

import java.util.Arrays;
import java.util.Collection;

/**
 * How several measurements of the same thing lie.
 *
 * @param min the smallest
 * @param median the one in the middle, or the mean of the two there
 * @param max the largest
 */
record Spread(double min, double median, double max) {
  /**
   * The spread of {@code values}.
   *
   * @throws IllegalArgumentException if there are none
   */
  static Spread of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured.");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(sorted[0], median, Arrays.stream(sorted).max().orElseThrow());
  }

  /** How far the largest and the smallest are apart, as a part of the median. */
  double width() {
    return median == 0 ? 0 : (max - min) / median;
  }
}
