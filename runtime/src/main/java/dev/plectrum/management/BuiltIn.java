package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.app.Site;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that comes with the framework, in the order help lists them. Only the class of the one
 * that runs is loaded: a site that starts has no use for the others.
 */
enum BuiltIn {
  RUN_SERVER("runserver", "Serves the site until Ctrl-C.", RunServer.ARGUMENTS),
  MIGRATE("migrate", "Takes the database to a migration, or to all.", Migrate.ARGUMENTS),
  SHOW_MIGRATIONS(
      "showmigrations", "Lists the migrations and which are applied.", ShowMigrations.ARGUMENTS),
  SQL_MIGRATE("sqlmigrate", "Prints the SQL of a migration.", SqlMigrate.ARGUMENTS),
  MAKE_MIGRATIONS(
      "makemigrations",
      "Writes the migrations that the models call for.",
      MakeMigrations.ARGUMENTS),
  SQUASH_MIGRATIONS(
      SquashMigrations.NAME, "Makes one migration of several.", SquashMigrations.ARGUMENTS),
  DUMP_DATA("dumpdata", "Writes rows as a fixture of JSON.", DumpData.ARGUMENTS),
  LOAD_DATA("loaddata", "Loads the rows of fixtures.", LoadData.ARGUMENTS),
  INSPECT_DB("inspectdb", "Writes models for the tables of a database.", InspectDb.ARGUMENTS),
  FLUSH("flush", "Deletes every row of every model.", Flush.ARGUMENTS),
  DB_SHELL("dbshell", "Begins the database's own client.", DbShell.ARGUMENTS),
  CHECK("check", "Looks whether settings, database and migrations agree.", Check.ARGUMENTS),
  ARCHIVE("archive", "Keeps what the site loads, so that it starts sooner.", Archive.ARGUMENTS),
  START_APP("startapp", "Begins an app in a package of the project.", StartApp.ARGUMENTS),
  HELP("help", "Lists the commands.", ""),
  CREATE_SUPERUSER(
      "createsuperuser", "Creates a user who may do everything.", CreateSuperuser.ARGUMENTS),
  CHANGE_PASSWORD("changepassword", "Gives a user another password.", ChangePassword.ARGUMENTS),
  CLEAR_SESSIONS("clearsessions", "Deletes the sessions that have expired.", "");

  private final String typed;
  private final String help;
  private final String arguments;

  /**
   * A command.
   *
   * @param typed its name
   * @param help one line for {@code ./manage help}
   * @param arguments what may follow its name; may be empty
   */
  BuiltIn(String typed, String help, String arguments) {
    this.typed = typed;
    this.help = help;
    this.arguments = arguments;
  }

  /** What may follow its name; may be empty. */
  String arguments() {
    return arguments;
  }

  /** The same as a user's own command. */
  Command command() {
    return new Command(typed, help, this::run);
  }

  private void run(Management manage, List<String> arguments) throws Exception {
    switch (this) {
      case RUN_SERVER -> RunServer.run(manage, arguments);
      case MIGRATE -> Migrate.run(manage, arguments);
      case SHOW_MIGRATIONS -> ShowMigrations.run(manage, arguments);
      case SQL_MIGRATE -> SqlMigrate.run(manage, arguments);
      case MAKE_MIGRATIONS -> MakeMigrations.run(manage.out(), arguments);
      case SQUASH_MIGRATIONS -> SquashMigrations.run(manage.out(), arguments);
      case DUMP_DATA -> DumpData.run(manage, arguments);
      case LOAD_DATA -> LoadData.run(manage, System.in, arguments);
      case INSPECT_DB -> InspectDb.run(manage, arguments);
      case FLUSH -> Flush.run(manage, arguments);
      case DB_SHELL -> DbShell.run(manage, arguments);
      case CHECK -> Check.run(manage, arguments);
      case ARCHIVE -> Archive.run(manage, arguments);
      case START_APP -> StartApp.run(manage, arguments);
      case HELP -> Help.run(manage, arguments);
      case CREATE_SUPERUSER -> CreateSuperuser.run(manage, arguments);
      case CHANGE_PASSWORD -> ChangePassword.run(manage, arguments);
      case CLEAR_SESSIONS -> ClearSessions.run(manage, arguments);
    }
  }

  /** Those that {@code site} has. */
  static List<BuiltIn> of(Site site) {
    boolean users = Server.hasUsers(site);
    return Arrays.stream(values()).filter(one -> users || !one.isOfUsers()).toList();
  }

  /** The one with this name, or null if {@code site} has none. */
  static @Nullable BuiltIn find(Site site, String name) {
    for (BuiltIn one : values()) {
      if (one.typed.equals(name)) {
        return one.isOfUsers() && !Server.hasUsers(site) ? null : one;
      }
    }
    return null;
  }

  /** Whether only sites with the app {@code auth} have it. */
  private boolean isOfUsers() {
    return switch (this) {
      case CREATE_SUPERUSER, CHANGE_PASSWORD, CLEAR_SESSIONS -> true;
      default -> false;
    };
  }

  /** {@code ./manage migrate [app [name|zero]]}. */
  static String usage(String name, String arguments) {
    return ("./manage " + name + " " + arguments).strip();
  }
}
