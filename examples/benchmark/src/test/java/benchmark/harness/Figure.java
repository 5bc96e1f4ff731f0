package benchmark.harness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one side did on one endpoint in one round.
 *
 * @param load what the load generator saw
 * @param cpu microseconds of processor time that the server took per request
 * @param faults what was wrong with its answers before or after
 */
record Figure(WrkOutput load, double cpu, List<String> faults) {
  /** More errors than this part of all requests make a figure void. */
  static final double MAX_ERRORS = 0.001;

  Figure {
    faults = List.copyOf(faults);
  }

  /** Why this says nothing; null if it counts. */
  @Nullable String voidBecause() {
    if (!faults.isEmpty()) {
      return "wrong answers: " + String.join(" ", faults);
    }
    if (load.errorRate() > MAX_ERRORS) {
      return String.format(
          Locale.ROOT,
          "%.2f %% errors, %d in %d requests",
          100 * load.errorRate(),
          load.errors(),
          load.requests());
    }
    return load.requests() == 0 ? "no answers at all" : null;
  }
}
