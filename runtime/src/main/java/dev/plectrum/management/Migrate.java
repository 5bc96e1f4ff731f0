package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.auth.InstalledPermissions;
import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code migrate}: says what it is doing in Django's words. */
final class Migrate {
  static final String ARGUMENTS = "[app [name|zero]]";

  private Migrate() {}

  static void run(Management manage, List<String> typed) {
    Arguments arguments =
        Arguments.parse(BuiltIn.usage("migrate", ARGUMENTS), typed, 2, Set.of(), Set.of());
    Migrator migrator = manage.migrator();
    PrintStream out = manage.out();
    Lines lines = new Lines(out);
    String app = arguments.value(0);
    String name = arguments.value(1);
    if (app != null) {
      migrator.checkApp(app);
    }
    List<Migration> done;
    if (app == null) {
      String apps = String.join(", ", migrator.apps());
      lines.title("Apply all migrations: " + (apps.isEmpty() ? "(none)" : apps));
      done = migrator.migrate(lines);
    } else if (name == null) {
      lines.title("Apply all migrations: " + app);
      done = migrator.migrate(app, lines);
    } else {
      lines.title(
          name.equals("zero")
              ? "Unapply all migrations: " + app
              : "Target specific migration: " + migrator.find(app, name).name() + ", from " + app);
      done = migrator.migrate(app, name, lines);
    }
    if (done.isEmpty()) {
      out.println("  No migrations to apply.");
    }
    nameWhatIsInstalled(manage, migrator);
  }

  /** Gives every installed model its content type and permissions, once there are tables. */
  private static void nameWhatIsInstalled(Management manage, Migrator migrator) {
    boolean tables =
        Server.hasUsers(manage.site())
            && migrator.unapplied().stream().noneMatch(one -> one.app().equals("auth"));
    if (tables) {
      new InstalledPermissions(manage.database()).update(manage.site().models());
    }
  }

  /** A line for each migration. */
  private static final class Lines implements Progress {
    private final PrintStream out;

    Lines(PrintStream out) {
      this.out = out;
    }

    void title(String operation) {
      out.println("Operations to perform:");
      out.println("  " + operation);
      out.println("Running migrations:");
    }

    @Override
    public void waiting() {
      out.println("  Another process migrates this database; waiting until it is done.");
    }

    @Override
    public void begins(Migration migration, boolean backwards) {
      out.print((backwards ? "  Unapplying " : "  Applying ") + migration + "...");
      out.flush();
    }

    @Override
    public void done(Migration migration, boolean backwards) {
      out.println(" OK");
    }

    @Override
    public void failed(Migration migration, boolean backwards) {
      out.println(" FAILED");
    }
  }
}
