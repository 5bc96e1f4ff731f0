package benchmark.app;

import dev.plectrum.db.Database;
import dev.plectrum.model.Default;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Rows of {@code world}, read and written. */
final class WorldApi {
  private static final int ROWS = 10_000;

  private WorldApi() {}

  /** A random row. */
  @Route("/db")
  @Public
  static World db(WorldDao worlds) {
    return worlds.get(random());
  }

  /** Random rows, looked up one after the other. */
  @Route("/queries")
  @Public
  static List<World> queries(@Default("1") @Positive @Max(500) int queries, WorldDao worlds) {
    List<World> found = new ArrayList<>(queries);
    for (int i = 0; i < queries; i++) {
      found.add(worlds.get(random()));
    }
    return found;
  }

  /** Distinct random rows, each read, changed and written back. */
  @Route("/updates")
  @Public
  static List<World> updates(
      @Default("1") @Positive @Max(500) int queries, WorldDao worlds, Database db) {
    return db.atomic(
        () -> {
          List<World> changed = new ArrayList<>(queries);
          for (long id : distinct(queries)) {
            changed.add(new World(worlds.get(id).id(), random()));
          }
          worlds.updateAll(changed, (world, d) -> d.randomNumber(world.randomNumber()));
          return changed;
        });
  }

  private static Set<Long> distinct(int count) {
    Set<Long> ids = new HashSet<>();
    while (ids.size() < count) {
      ids.add((long) random());
    }
    return ids;
  }

  private static int random() {
    return ThreadLocalRandom.current().nextInt(ROWS) + 1;
  }
}
