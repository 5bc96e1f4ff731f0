package dev.plectrum.management;

import dev.plectrum.app.Site;
import dev.plectrum.db.Database;
import java.io.PrintStream;
import java.util.List;

/**
 * The program behind {@code ./manage}: takes a command and runs it.
 *
 * <p>A command of the user's own may ask for this object as a parameter, to print, or to run other
 * commands: {@code manage.run("migrate")}.
 */
public final class Management {
  private Management() {}

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
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Runs a command inside this process and returns when it is done.
   *
   * @throws CommandException if something stands in the way
   */
  public void run(String command, String... arguments) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The site's database, opened when it is first asked for and closed when the command ends. */
  public Database database() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Where a command prints what people read. */
  public PrintStream out() {
    throw new UnsupportedOperationException("not yet");
  }
}
