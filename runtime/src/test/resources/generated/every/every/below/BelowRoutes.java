package every.below;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import every.EveryUrls;

/** Routes in a package below that of the app. */
public final class BelowRoutes {
  private BelowRoutes() {}

  @Route("/below")
  @Public
  public static View below(EveryUrls urls) {
    return new View(urls.below(), new View.Inner(7));
  }

  /** What is answered. */
  public record View(String url, Inner inner) {
    /** A record in a record. */
    public record Inner(int number) {}
  }
}
