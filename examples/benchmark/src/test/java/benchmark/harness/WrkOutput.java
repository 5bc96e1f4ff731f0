package benchmark.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk --latency} printed.
 *
 * @param requests how many answers came
 * @param requestsPerSecond how many of them per second
 * @param p50 microseconds in which half of them came
 * @param p99 microseconds in which 99 % of them came
 * @param errors answers that were no 2xx or 3xx, and connections that failed
 */
record WrkOutput(long requests, double requestsPerSecond, double p50, double p99, long errors) {
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([\\d.]+)");
  private static final Pattern P50 = Pattern.compile("\\s50%\\s+([\\d.]+)(us|ms|s|m)\\b");
  private static final Pattern P99 = Pattern.compile("\\s99%\\s+([\\d.]+)(us|ms|s|m)\\b");
  private static final Pattern STATUS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern SOCKET =
      Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

  /**
   * Reads it.
   *
   * @throws HarnessException if it is something else
   */
  static WrkOutput parse(String printed) {
    long errors = 0;
    Matcher status = STATUS.matcher(printed);
    if (status.find()) {
      errors += Long.parseLong(status.group(1));
    }
    Matcher socket = SOCKET.matcher(printed);
    if (socket.find()) {
      for (int i = 1; i <= socket.groupCount(); i++) {
        errors += Long.parseLong(socket.group(i));
      }
    }
    return new WrkOutput(
        Long.parseLong(found(REQUESTS, printed).group(1)),
        Double.parseDouble(found(RATE, printed).group(1)),
        microseconds(found(P50, printed)),
        microseconds(found(P99, printed)),
        errors);
  }

  /** The part of all that was asked for that went wrong, from 0 to 1. */
  double errorRate() {
    return errors == 0 ? 0 : (double) errors / Math.max(requests, errors);
  }

  private static Matcher found(Pattern pattern, String printed) {
    Matcher matcher = pattern.matcher(printed);
    if (!matcher.find()) {
      throw new HarnessException("wrk said nothing that can be understood: " + printed.strip());
    }
    return matcher;
  }

  private static double microseconds(Matcher time) {
    double number = Double.parseDouble(time.group(1));
    return switch (time.group(2)) {
      case "us" -> number;
      case "ms" -> number * 1e3;
      case "s" -> number * 1e6;
      default -> number * 60e6;
    };
  }
}
