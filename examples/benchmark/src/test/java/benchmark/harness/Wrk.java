package benchmark.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load generator. */
final class Wrk {
  private final String cores;
  private final int connections;

  Wrk(String cores, int connections) {
    this.cores = cores;
    this.connections = connections;
  }

  /** Asks a server for {@code seconds} as fast as it answers. */
  WrkOutput run(String url, Endpoint endpoint, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "--latency",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                url + endpoint.path()));
    String body = endpoint.body();
    Path script = null;
    if (body != null) {
      script = Files.createTempFile("wrk", ".lua");
      Files.writeString(script, script(body));
      command.addAll(1, List.of("-s", script.toString()));
    }
    try {
      Process process =
          new ProcessBuilder(Cores.pinned(cores, command)).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return WrkOutput.parse(printed);
    } finally {
      if (script != null) {
        Files.delete(script);
      }
    }
  }

  private static String script(String body) {
    return """
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/json"
        wrk.body = '%s'
        """
        .formatted(body);
  }
}
