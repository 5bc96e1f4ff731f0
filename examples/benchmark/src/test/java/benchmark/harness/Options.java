package benchmark.harness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the harness was told.
 *
 * @param rounds how often each side is measured on each endpoint
 * @param duration seconds of load in each round
 * @param warmup seconds of load at a time before what is measured, on each endpoint
 * @param connections how many connections the load keeps busy
 * @param starts how often each side is started to see when it first answers
 * @param endpoints what is measured
 * @param inTurn whether only one side runs at a time
 * @param profile where each side's flight recording goes; null for none
 */
record Options(
    int rounds,
    int duration,
    int warmup,
    int connections,
    int starts,
    List<Endpoint> endpoints,
    boolean inTurn,
    @Nullable String profile) {

  static final String USAGE =
      """
      Usage: examples/benchmark/run [http] [option …]
        --rounds 5          how often each side is measured on each endpoint
        --duration 8        seconds of load in each round
        --warmup 6          seconds of load before that for each endpoint, again and again until the
                            compilers of the virtual machine take less than 5 % of the processor
        --connections 32    connections that the load keeps busy
        --starts 7          how often each side is started to see when it first answers
        --endpoints a,b     plaintext, json, db, queries, fortunes, updates, products, add-product
        --in-turn           only one side runs at a time; otherwise both run and take turns
        --profile DIR       a flight recording of each side
      DATABASE_URL=postgresql://user:password@host:port/name names a PostgreSQL to use, whose tables
      world, fortune, product and collection are emptied; without it one comes and goes with the run.
      Also: examples/benchmark/run parts (JMH), examples/benchmark/run compiler.
      """;

  private static final int MOST = 100_000;

  /**
   * Reads them.
   *
   * @throws HarnessException if something is wrong with them
   */
  static Options parse(List<String> arguments) {
    int rounds = 5;
    int duration = 8;
    int warmup = 6;
    int connections = 32;
    int starts = 7;
    List<Endpoint> endpoints = List.of(Endpoint.values());
    boolean inTurn = false;
    String profile = null;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--rounds" -> rounds = number(option, rest, 1);
        case "--duration" -> duration = number(option, rest, 1);
        case "--warmup" -> warmup = number(option, rest, 0);
        case "--connections" -> connections = number(option, rest, 1);
        case "--starts" -> starts = number(option, rest, 0);
        case "--endpoints" -> endpoints = Endpoint.parse(value(option, rest));
        case "--in-turn" -> inTurn = true;
        case "--profile" -> profile = value(option, rest);
        default -> throw new HarnessException("There is no option " + option + ".\n" + USAGE);
      }
    }
    return new Options(rounds, duration, warmup, connections, starts, endpoints, inTurn, profile);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new HarnessException("The option " + option + " needs a value.");
    }
    return rest.remove();
  }

  private static int number(String option, Deque<String> rest, int least) {
    String text = value(option, rest);
    if (text.matches("\\d{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= MOST) {
        return number;
      }
    }
    throw new HarnessException(
        "The option %s must be a whole number of at least %d, not %s."
            .formatted(option, least, text));
  }
}
