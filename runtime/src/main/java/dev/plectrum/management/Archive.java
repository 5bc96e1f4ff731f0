package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code archive}: does once what the site will do, so that the virtual machine, which the script
 * {@code manage} has told to, can keep the classes that were needed. It asks for pages only.
 */
final class Archive {
  static final String ARGUMENTS = "[path ...]";

  private static final String HOST = "127.0.0.1";
  private static final int TIMES = 3;

  private Archive() {}

  static void run(Management manage, List<String> typed) throws IOException {
    if (System.getProperty("plectrum.archive") == null) {
      throw new CommandException(
          "Only the script can make an archive: ./manage archive. The virtual machine has to know of"
              + " it from its start.");
    }
    for (String path : typed) {
      if (!path.startsWith("/") || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
        throw new CommandException(
            "\"%s\" is no path. Usage: %s, as in /api/tracks."
                .formatted(path, BuiltIn.usage("archive", ARGUMENTS)));
      }
    }
    Settings settings =
        manage.settings().with("PORT", "0").with("HOST", HOST).with("ALLOWED_HOSTS", HOST);
    manage.migrator().unapplied();
    try (Server server = Server.start(manage.site(), settings, manage.database())) {
      for (String path : typed.isEmpty() ? List.of("/") : typed) {
        String status = "";
        for (int i = 0; i < TIMES; i++) {
          status = ask(server.port(), path);
        }
        manage.out().println("GET " + path + " is answered with " + status);
      }
    }
  }

  /** Returns the status of the answer. */
  private static String ask(int port, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName(HOST), port)) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + HOST + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      String line = new String(answer, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
      return line.replaceFirst("^HTTP/1\\.1 ", "");
    }
  }
}
