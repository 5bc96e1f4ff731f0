package storefront.store;

import dev.plectrum.db.Database;
import dev.plectrum.management.Management;
import dev.plectrum.project.Command;

/** What {@code ./manage} can do for the store beside what it can do for every site. */
final class ChinookCommands {
  private ChinookCommands() {}

  /** Loads the data; a store that holds something keeps it as it is. */
  @Command(value = "loadchinook", help = "Loads the Chinook data into an empty store.")
  static void loadChinook(Database db, Management manage) {
    ChinookLoader loader = new ChinookLoader(db);
    if (!loader.storeIsEmpty()) {
      manage.out().println("The store holds data already, which stays as it is.");
      return;
    }
    ChinookData data = ChinookData.read();
    ProgressBar bar = ProgressBar.onTerminal(manage.out(), "Loading the Chinook data", data.rows());
    long rows = loader.load(data, bar::advance);
    manage.out().printf("Loaded %,d rows.%n", rows);
  }

  /** Everything between an empty folder and a running site. */
  @Command(value = "demo", help = "Migrates, loads the Chinook data once, and serves the store.")
  static void demo(Database db, Management manage) {
    manage.run("migrate");
    if (new ChinookLoader(db).storeIsEmpty()) {
      manage.run("loadchinook");
    }
    manage.run("runserver");
  }
}
