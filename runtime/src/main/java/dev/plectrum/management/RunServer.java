package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.http.HttpSettings;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code runserver}: serves until the process is told to end. */
final class RunServer {
  static final String ARGUMENTS = "[[host:]port]";

  private RunServer() {}

  static void run(Management manage, List<String> typed) throws InterruptedException {
    Arguments arguments = Arguments.of("runserver", ARGUMENTS, typed);
    String address = arguments.value(0);
    Settings settings =
        address == null ? manage.settings() : listeningAt(address, manage.settings());
    HttpSettings http = HttpSettings.of(settings);
    Database database = manage.database();
    for (String behind : manage.migrator().standing().words()) {
      manage.err().println("Warning: " + behind);
    }
    Server server = Server.start(manage.site(), settings, database);
    PrintStream out = manage.out();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, manage), "stop"));
    out.println(
        manage.site().name()
            + " is at "
            + http.url(server.port())
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
    Matcher parts =
        Pattern.compile("((?<host>[^:\\[\\]]+|\\[[0-9A-Fa-f:.]+]):)?(?<port>\\d{1,5})")
            .matcher(address);
    if (parts.matches()) {
      Settings withPort = settings.with("PORT", parts.group("port"));
      String host = parts.group("host");
      return host == null ? withPort : withPort.with("HOST", host);
    }
    if (address.matches("[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*")) {
      throw new CommandException(
          "\""
              + address
              + "\" does not say where the address ends and the port begins. Put an IPv6 address"
              + " in brackets: [::1]:8000.");
    }
    throw new CommandException(
        "\""
            + address
            + "\" is no port. Usage: "
            + BuiltIn.usage("runserver", ARGUMENTS)
            + ", as in 8080, 0.0.0.0:8080 or [::1]:8080.");
  }
}
