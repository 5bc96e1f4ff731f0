package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.app.Site;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that comes with the framework.
 *
 * @param arguments what may follow its name, for {@code ./manage help}; may be empty
 */
record BuiltIn(Command command, String arguments) {
  /** Those of every site. */
  private static final List<BuiltIn> ALL =
      List.of(
          new BuiltIn(
              new Command("runserver", "Serves the site until Ctrl-C.", RunServer::run),
              RunServer.ARGUMENTS),
          new BuiltIn(
              new Command("migrate", "Takes the database to a migration, or to all.", Migrate::run),
              Migrate.ARGUMENTS),
          new BuiltIn(
              new Command(
                  "showmigrations",
                  "Lists the migrations and which are applied.",
                  ShowMigrations::run),
              ShowMigrations.ARGUMENTS),
          new BuiltIn(
              new Command("sqlmigrate", "Prints the SQL of a migration.", SqlMigrate::run),
              SqlMigrate.ARGUMENTS),
          new BuiltIn(
              new Command(
                  "makemigrations",
                  "Writes the migrations that the models call for.",
                  (manage, arguments) -> MakeMigrations.run(manage.out(), arguments)),
              MakeMigrations.ARGUMENTS),
          new BuiltIn(
              new Command(
                  SquashMigrations.NAME,
                  "Makes one migration of several.",
                  (manage, arguments) -> SquashMigrations.run(manage.out(), arguments)),
              SquashMigrations.ARGUMENTS),
          new BuiltIn(
              new Command("dumpdata", "Writes rows as a fixture of JSON.", DumpData::run),
              DumpData.ARGUMENTS),
          new BuiltIn(
              new Command("loaddata", "Loads the rows of fixtures.", LoadData::run),
              LoadData.ARGUMENTS),
          new BuiltIn(
              new Command(
                  "inspectdb", "Writes models for the tables of a database.", InspectDb::run),
              InspectDb.ARGUMENTS),
          new BuiltIn(
              new Command("flush", "Deletes every row of every model.", Flush::run),
              Flush.ARGUMENTS),
          new BuiltIn(
              new Command("dbshell", "Begins the database's own client.", DbShell::run),
              DbShell.ARGUMENTS),
          new BuiltIn(
              new Command(
                  "check", "Looks whether settings, database and migrations agree.", Check::run),
              Check.ARGUMENTS),
          new BuiltIn(
              new Command(
                  "archive", "Keeps what the site loads, so that it starts sooner.", Archive::run),
              Archive.ARGUMENTS),
          new BuiltIn(
              new Command("startapp", "Begins an app in a package of the project.", StartApp::run),
              StartApp.ARGUMENTS),
          new BuiltIn(new Command("help", "Lists the commands.", Help::run), ""));

  /** Those of sites that have the app {@code auth}. */
  private static final List<BuiltIn> OF_USERS =
      List.of(
          new BuiltIn(
              new Command(
                  "createsuperuser", "Creates a user who may do everything.", CreateSuperuser::run),
              CreateSuperuser.ARGUMENTS),
          new BuiltIn(
              new Command("changepassword", "Gives a user another password.", ChangePassword::run),
              ChangePassword.ARGUMENTS),
          new BuiltIn(
              new Command(
                  "clearsessions", "Deletes the sessions that have expired.", ClearSessions::run),
              ""));

  /** Those that {@code site} has, in the order help lists them. */
  static List<BuiltIn> of(Site site) {
    return Server.hasUsers(site) ? Stream.concat(ALL.stream(), OF_USERS.stream()).toList() : ALL;
  }

  /** {@code ./manage migrate [app [name|zero]]}. */
  static String usage(String name, String arguments) {
    return ("./manage " + name + " " + arguments).strip();
  }
}
