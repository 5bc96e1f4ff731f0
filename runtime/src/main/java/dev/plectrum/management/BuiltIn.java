package dev.plectrum.management;

import java.util.List;

/**
 * A command that every site has.
 *
 * @param arguments what may follow its name, for {@code ./manage help}; may be empty
 */
record BuiltIn(Command command, String arguments) {
  /** All of them, in the order help lists them. */
  static final List<BuiltIn> ALL =
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
                  "check", "Looks whether settings, database and migrations agree.", Check::run),
              Check.ARGUMENTS),
          new BuiltIn(new Command("help", "Lists the commands.", Help::run), ""));

  /** {@code ./manage migrate [app [name|zero]]}. */
  static String usage(String name, String arguments) {
    return ("./manage " + name + " " + arguments).strip();
  }
}
