package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.app.Site;
import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseException;
import dev.plectrum.http.undertow.ServerException;
import dev.plectrum.migrate.HistoricModels;
import dev.plectrum.migrate.MigrationException;
import dev.plectrum.migrate.Migrator;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program behind {@code ./manage}: takes a command and runs it.
 *
 * <p>A command of the user's own may ask for this object as a parameter, to print, or to run other
 * commands: {@code manage.run("migrate")}.
 */
public final class Management implements AutoCloseable {
  private final Site site;
  private final List<Command> commands;
  private final Settings settings;
  private final PrintStream out;
  private final PrintStream err;
  private @Nullable Database database;
  private @Nullable HistoricModels historic;

  Management(
      Site site, List<Command> commands, Settings settings, PrintStream out, PrintStream err) {
    this.site = site;
    this.commands = List.copyOf(commands);
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /** {@link #main(Site, List, String[])} for a project without commands of its own. */
  public static void main(Site site, String[] arguments) {
    main(site, List.of(), arguments);
  }

  /**
   * Runs the command that {@code arguments} begins with and ends the process: with status 0, or
   * with 1 after one sentence on standard error if something stands in the way.
   *
   * @param commands the user's own, in the order help lists them
   */
  public static void main(Site site, List<Command> commands, String[] arguments) {
    int status = execute(site, commands, Arrays.asList(arguments), System.out, System.err);
    System.out.flush();
    // Threads of the user's own must not keep a finished command alive.
    System.exit(status);
  }

  static int execute(
      Site site, List<Command> commands, List<String> arguments, PrintStream out, PrintStream err) {
    try (Management manage = new Management(site, commands, Settings.load(), out, err)) {
      manage.execute(arguments);
      return 0;
    } catch (CompileAgain again) {
      return CompileAgain.STATUS;
    } catch (CommandException
        | SettingsException
        | DatabaseException
        | ServerException
        | MigrationException expected) {
      err.println(expected.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception bug) {
      bug.printStackTrace(err);
    }
    return 1;
  }

  void execute(List<String> arguments) throws Exception {
    if (arguments.isEmpty()) {
      Help.run(this, List.of());
      return;
    }
    String name = arguments.get(0);
    List<String> rest = List.copyOf(arguments.subList(1, arguments.size()));
    if (name.equals("--help") || name.equals("-h")) {
      Help.run(this, rest);
    } else if (options(rest).contains("--help")) {
      Help.run(this, List.of(name));
    } else {
      find(name).action().run(this, rest);
    }
  }

  /** What stands before {@code --}, behind which come the options of another program. */
  private static List<String> options(List<String> arguments) {
    int end = arguments.indexOf("--");
    return end < 0 ? arguments : arguments.subList(0, end);
  }

  /** The command of this name: the user's own, or ours. */
  Command find(String name) {
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    BuiltIn ours = BuiltIn.find(site, name);
    if (ours != null) {
      return ours.command();
    }
    List<String> names = new ArrayList<>();
    commands.forEach(command -> names.add(command.name()));
    BuiltIn.of(site).forEach(one -> names.add(one.command().name()));
    throw new CommandException(
        "There is no command \""
            + name
            + "\"."
            + Nearest.suggestion(name, names)
            + " ./manage help lists them all.");
  }

  /**
   * Runs a command inside this process and returns when it is done; {@code runserver} returns
   * never.
   *
   * @throws CommandException if something stands in the way
   */
  public void run(String command, String... arguments) {
    try {
      find(command).action().run(this, List.of(arguments));
    } catch (RuntimeException passedOn) {
      throw passedOn;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandException(command + " was interrupted.", interrupted);
    } catch (Exception checked) {
      throw new CommandException(command + " failed: " + checked.getMessage(), checked);
    }
  }

  /** The site's database, opened when it is first asked for and closed when the command ends. */
  public synchronized Database database() {
    if (database == null) {
      database = Server.openDatabase(site, settings);
    }
    return database;
  }

  /** What the site was told from outside. */
  public Settings settings() {
    return settings;
  }

  /** Where a command prints what people read. */
  public PrintStream out() {
    return out;
  }

  /** Where a command prints warnings. */
  public PrintStream err() {
    return err;
  }

  Site site() {
    return site;
  }

  List<Command> commands() {
    return commands;
  }

  Migrator migrator() {
    return migrator(database());
  }

  Migrator migrator(Database database) {
    return new Migrator(database, site.migrations(), new CommandMigrations(this));
  }

  /**
   * The models as they were, for a command that a migration runs.
   *
   * @throws CommandException if no migration runs it
   */
  public HistoricModels historicModels() {
    HistoricModels models = historic;
    if (models == null) {
      throw new CommandException("This command is part of a migration. Run ./manage migrate.");
    }
    return models;
  }

  void historicModels(@Nullable HistoricModels models) {
    historic = models;
  }

  /** Closes the database if it was opened. */
  @Override
  public synchronized void close() {
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
