package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.db.DatabaseUrl;
import dev.plectrum.db.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code dbshell}: begins the database's own client, {@code sqlite3} or {@code psql}. */
final class DbShell {
  static final String ARGUMENTS = "[-- options of the client]";

  private DbShell() {}

  static void run(Management manage, List<String> typed) throws InterruptedException {
    DatabaseUrl url = Server.databaseUrl(manage.site(), manage.settings());
    List<String> rest =
        typed.isEmpty() || !typed.get(0).equals("--") ? typed : typed.subList(1, typed.size());
    List<String> command = command(url, rest);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    String password = url.password();
    if (password != null) {
      // Not as an argument, which everybody on the machine can read.
      builder.environment().put("PGPASSWORD", password);
    }
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new CommandException(command.get(0) + " ended with status " + status + ".");
      }
    } catch (IOException missing) {
      throw new CommandException(
          "There is no " + command.get(0) + " on the path. Install the client of the database.");
    }
  }

  static List<String> command(DatabaseUrl url, List<String> rest) {
    List<String> command = new ArrayList<>();
    if (url.dialect() == Dialect.SQLITE) {
      command.add("sqlite3");
      command.addAll(rest);
      command.add(url.name());
      return command;
    }
    command.addAll(List.of("psql", "--host", url.host(), "--port", Integer.toString(url.port())));
    String user = url.user();
    if (user != null) {
      command.addAll(List.of("--username", user));
    }
    command.addAll(List.of("--dbname", url.name()));
    command.addAll(rest);
    return command;
  }
}
