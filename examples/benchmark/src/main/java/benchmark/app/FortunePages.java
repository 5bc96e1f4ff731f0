package benchmark.app;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fortunes as a page. */
final class FortunePages {
  private FortunePages() {}

  /** All fortunes and one more, by their messages. */
  @Route("/fortunes")
  @Public
  static FortunesPage fortunes(FortuneDao fortunes) {
    List<FortunesPage.Row> rows = new ArrayList<>();
    for (Fortune fortune : fortunes.query().list()) {
      rows.add(new FortunesPage.Row(fortune.id(), fortune.message()));
    }
    rows.add(new FortunesPage.Row(0, "Additional fortune added at request time."));
    rows.sort(Comparator.comparing(FortunesPage.Row::message));
    return new FortunesPage(rows);
  }
}
