package storefront.store;

import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.db.Database;
import dev.plectrum.management.Management;
import dev.plectrum.project.Command;
import java.security.SecureRandom;
import java.util.Base64;

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
    createAdmin(new Users(db, Passwords.of(manage.settings())), manage);
    manage.run("loadconcerts");
    manage.run("runserver");
  }

  /** Somebody who may do everything, with a password that nobody else has. */
  private static void createAdmin(Users users, Management manage) {
    if (users.find("admin").isPresent()) {
      return;
    }
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().encodeToString(random);
    users.createSuperuser("admin", "admin@example.com", password);
    manage
        .out()
        .println("The user admin has the password " + password + ", which is shown only now.");
  }
}
