package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.migrate.Migration;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code runserver}: serves until the process is told to end. */
final class RunServer {
  static final String ARGUMENTS = "[[host:]port]";

  private RunServer() {}

  static void run(Management manage, List<String> typed) throws InterruptedException {
    Arguments arguments =
        Arguments.parse(BuiltIn.usage("runserver", ARGUMENTS), typed, 1, Set.of(), Set.of());
    String address = arguments.value(0);
    Settings settings =
        address == null ? manage.settings() : listeningAt(address, manage.settings());
    HttpSettings http = HttpSettings.of(settings);
    Database database = manage.database();
    List<Migration> unapplied = manage.migrator().unapplied();
    if (!unapplied.isEmpty()) {
      manage.err().println("Warning: " + Check.unappliedWarning(unapplied));
    }
    Server server = Server.start(manage.site(), settings, database);
    PrintStream out = manage.out();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, manage), "stop"));
    out.println(
        manage.site().name()
            + " is at "
            + url(http.host(), server.port())
            + " with the database "
            + Server.databaseUrl(manage.site(), settings)
            + ". Ctrl-C stops it.");
    out.flush();
    // Nothing counts this down: the process ends through the hook.
    new CountDownLatch(1).await();
  }

  private static void stop(Server server, Management manage) {
    manage.out().println();
    manage.out().println("Stopping: requests in flight may finish.");
    server.close();
    manage.close();
    manage.out().println("Stopped.");
    manage.out().flush();
  }

  private static Settings listeningAt(String address, Settings settings) {
    int colon = address.lastIndexOf(':');
    String port = address.substring(colon + 1);
    if (!port.matches("\\d{1,5}")) {
      throw new CommandException(
          "\""
              + address
              + "\" is no port. Usage: "
              + BuiltIn.usage("runserver", ARGUMENTS)
              + ", as in 8080 or 0.0.0.0:8080.");
    }
    Settings withPort = settings.with("PORT", port);
    return colon < 0 ? withPort : withPort.with("HOST", address.substring(0, colon));
  }

  private static String url(String host, int port) {
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port + "/";
  }
}
