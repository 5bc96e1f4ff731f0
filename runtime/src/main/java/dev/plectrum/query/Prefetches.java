package dev.plectrum.query;

import dev.plectrum.db.Shape;
import dev.plectrum.db.Step;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import java.util.ArrayList;
import java.util.List;

/** Turns what is to be prefetched into what the rows load. */
final class Prefetches {
  private Prefetches() {}

  static Shape.Prefetch of(Path<?> path) {
    List<Step> steps = new ArrayList<>();
    for (Path<?> here = path; here != null; here = here.parent()) {
      if (here.isFiltered()) {
        throw new IllegalArgumentException(
            here + " is prefetched with all of its rows; ask for some of them by a query.");
      }
      ToOne<?> one = here.step();
      ToMany<?> many = here.many();
      if (one != null) {
        steps.add(0, one);
      } else if (many != null) {
        steps.add(0, many);
      }
    }
    return new Shape.Prefetch(steps);
  }
}
