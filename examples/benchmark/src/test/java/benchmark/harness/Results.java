package benchmark.harness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of all rounds, and the tables made of them. */
final class Results {
  private final Map<Endpoint, Map<Side, List<Figure>>> figures = new EnumMap<>(Endpoint.class);

  void add(Endpoint endpoint, Side side, Figure figure) {
    figures
        .computeIfAbsent(endpoint, key -> new EnumMap<>(Side.class))
        .computeIfAbsent(side, key -> new ArrayList<>())
        .add(figure);
  }

  /** Why some figures say nothing, one sentence each; empty if all count. */
  List<String> voided() {
    List<String> reasons = new ArrayList<>();
    figures.forEach(
        (endpoint, sides) ->
            sides.forEach(
                (side, all) -> {
                  for (int i = 0; i < all.size(); i++) {
                    String reason = all.get(i).voidBecause();
                    if (reason != null) {
                      reasons.add(
                          "Void: %s of %s in round %d, %s"
                              .formatted(endpoint.label(), side.label(), i + 1, reason));
                    }
                  }
                }));
    return reasons;
  }

  /** The figures of each side, and how they compare: Plectrum's divided by the limit's. */
  String tables() {
    StringBuilder text = new StringBuilder();
    text.append("| endpoint | side | requests/s | CPU µs/request | p50 µs | p99 µs | spread |\n");
    text.append("|---|---|--:|--:|--:|--:|--:|\n");
    figures.forEach(
        (endpoint, sides) -> sides.forEach((side, all) -> row(text, endpoint, side, counted(all))));
    text.append(
        "\n| endpoint | requests/s, ratio | from – to | CPU per request, ratio | from – to |\n");
    text.append("|---|--:|--:|--:|--:|\n");
    figures.forEach((endpoint, sides) -> ratios(text, endpoint, sides));
    return text.toString();
  }

  private static List<Figure> counted(List<Figure> all) {
    return all.stream().filter(figure -> figure.voidBecause() == null).toList();
  }

  private static void row(StringBuilder text, Endpoint endpoint, Side side, List<Figure> all) {
    if (all.isEmpty()) {
      text.append(
          "| %s | %s | void | void | void | void | |%n".formatted(endpoint.label(), side.label()));
      return;
    }
    Spread rate = spread(all, figure -> figure.load().requestsPerSecond());
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %s | %.0f | %.1f | %.0f | %.0f | %.0f %% |%n",
            endpoint.label(),
            side.label(),
            rate.median(),
            spread(all, Figure::cpu).median(),
            spread(all, figure -> figure.load().p50()).median(),
            spread(all, figure -> figure.load().p99()).median(),
            100 * rate.width()));
  }

  private static Spread spread(List<Figure> all, ToDoubleFunction<Figure> value) {
    return Spread.of(all.stream().mapToDouble(value).boxed().toList());
  }

  private static void ratios(StringBuilder text, Endpoint endpoint, Map<Side, List<Figure>> sides) {
    List<Figure> plectrum = sides.getOrDefault(Side.PLECTRUM, List.of());
    List<Figure> limit = sides.getOrDefault(Side.LIMIT, List.of());
    List<Double> rates = new ArrayList<>();
    List<Double> cpus = new ArrayList<>();
    for (int i = 0; i < Math.min(plectrum.size(), limit.size()); i++) {
      Figure one = plectrum.get(i);
      Figure other = limit.get(i);
      if (one.voidBecause() == null && other.voidBecause() == null) {
        rates.add(one.load().requestsPerSecond() / other.load().requestsPerSecond());
        cpus.add(one.cpu() / other.cpu());
      }
    }
    if (rates.isEmpty()) {
      text.append("| %s | void | | void | |%n".formatted(endpoint.label()));
      return;
    }
    Spread rate = Spread.of(rates);
    Spread cpu = Spread.of(cpus);
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %.2f – %.2f | %.2f | %.2f – %.2f |%n",
            endpoint.label(),
            rate.median(),
            rate.min(),
            rate.max(),
            cpu.median(),
            cpu.min(),
            cpu.max()));
  }
}
