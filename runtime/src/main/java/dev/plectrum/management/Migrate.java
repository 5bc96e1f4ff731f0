package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.auth.InstalledPermissions;
import dev.plectrum.db.Database;
import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate}: says what it is doing in Django's words. */
final class Migrate {
  static final String ARGUMENTS =
      "[app [name|zero]] [--plan] [--check] [--fake] [--fake-initial] [--prune] [--database url]"
          + " [--noinput]";

  private Migrate() {}

  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("migrate", ARGUMENTS, typed);
    String url = arguments.option("--database");
    if (url == null) {
      run(manage, arguments, manage.migrator());
    } else {
      // Another one than the settings name: a second site, or a copy to try on.
      try (Database other = Database.open(url)) {
        run(manage, arguments, manage.migrator(other));
      }
    }
  }

  private static void run(Management manage, Arguments arguments, Migrator migrator) {
    PrintStream out = manage.out();
    Lines lines = new Lines(out);
    String app = arguments.value(0);
    String name = arguments.value(1);
    if (app != null) {
      migrator.checkApp(app);
    }
    if (arguments.has("--prune")) {
      prune(migrator, app, arguments, out);
      return;
    }
    if (arguments.has("--plan") || arguments.has("--check")) {
      plan(migrator.plan(app, name), out, arguments);
      return;
    }
    Migrator.Mode mode =
        arguments.has("--fake")
            ? Migrator.Mode.FAKE
            : arguments.has("--fake-initial") ? Migrator.Mode.FAKE_INITIAL : Migrator.Mode.RUN;
    List<Migration> done;
    if (app == null) {
      String apps = String.join(", ", migrator.apps());
      lines.title("Apply all migrations: " + (apps.isEmpty() ? "(none)" : apps));
      done = migrator.migrate(null, null, mode, lines);
    } else if (name == null) {
      lines.title("Apply all migrations: " + app);
      done = migrator.migrate(app, null, mode, lines);
    } else {
      lines.title(
          name.equals("zero")
              ? "Unapply all migrations: " + app
              : "Target specific migration: " + migrator.find(app, name).name() + ", from " + app);
      done = migrator.migrate(app, name, mode, lines);
    }
    if (done.isEmpty()) {
      out.println("  No migrations to apply.");
    }
    if (arguments.option("--database") == null) {
      nameWhatIsInstalled(manage, migrator);
    }
  }

  private static void prune(
      Migrator migrator, @Nullable String app, Arguments arguments, PrintStream out) {
    if (app == null || arguments.value(1) != null) {
      throw new CommandException("--prune needs the label of an app, and no migration.");
    }
    List<String> gone = migrator.prune(app);
    gone.forEach(name -> out.println("  Forgot " + app + "." + name));
    if (gone.isEmpty()) {
      out.println("  Nothing is recorded of " + app + " that the program does not have.");
    }
  }

  private static void plan(List<Migrator.Planned> plan, PrintStream out, Arguments arguments) {
    out.println("Planned operations:");
    for (Migrator.Planned planned : plan) {
      out.println(planned.migration());
      out.println("    " + (planned.backwards() ? "Undo: " : "") + planned.summary());
      if (planned.noWayBack() != null) {
        out.println("    Cannot be taken back: " + planned.noWayBack());
      }
    }
    if (plan.isEmpty()) {
      out.println("  No planned migration operations.");
    } else if (arguments.has("--check")) {
      throw new CommandException(
          plan.size() == 1
              ? "1 migration is to be run."
              : plan.size() + " migrations are to be run.");
    }
  }

  /** Gives every installed model its content type and permissions, once there are tables. */
  static void nameWhatIsInstalled(Management manage, Migrator migrator) {
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
    public void faked(Migration migration, boolean backwards) {
      out.println(" FAKED");
    }

    @Override
    public void locked(Migration migration) {
      out.println();
      out.print("  Somebody holds a lock that " + migration + " needs; trying again...");
      out.flush();
    }

    @Override
    public void failed(Migration migration, boolean backwards) {
      out.println(" FAILED");
    }
  }
}
