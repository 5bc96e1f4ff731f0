package storefront.stage;

import dev.plectrum.db.Database;
import dev.plectrum.management.Management;
import dev.plectrum.project.Command;

/** What {@code ./manage} can do for the concerts. */
final class StageCommands {
  private StageCommands() {}

  /** Adds a season of concerts; where there are some, everything stays as it is. */
  @Command(value = "loadconcerts", help = "Adds a season of concerts.")
  static void loadConcerts(Database db, Management manage) {
    int loaded = new Season(db).load();
    if (loaded > 0) {
      manage.out().printf("Added %d concerts.%n", loaded);
    }
  }
}
