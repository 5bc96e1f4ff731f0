package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./manage demo} as a process of its own, from an empty database to its end. */
class DemoTest {
  @Test
  void itLoadsOnceAndStopsInOrderOnSqlite() throws Exception {
    loadsOnceAndStopsInOrder(Databases.freshSqlite());
  }

  @Test
  void itLoadsOnceAndStopsInOrderOnPostgresql() throws Exception {
    loadsOnceAndStopsInOrder(Databases.freshPostgresql());
  }

  @Test
  void itCanBeKilledWhileItLoads() throws Exception {
    String database = Databases.freshSqlite();
    Demo killed = new Demo(database);
    killed.readUntil("OK");
    killed.process.toHandle().destroyForcibly();
    killed.process.waitFor();

    Demo again = new Demo(database);
    again.readUntil(" is at ");
    assertThat(again.said).anyMatch(line -> line.equals("Loaded 15,607 rows."));
    again.stop();
  }

  private static void loadsOnceAndStopsInOrder(String database) throws Exception {
    Demo first = new Demo(database);
    String url = first.readUntil(" is at ").replaceAll(".* is at (http\\S+)/ .*", "$1");
    assertThat(first.said).contains("Loaded 15,607 rows.");
    assertThat(first.said).anyMatch(line -> line.contains("user admin has the password"));
    assertThat(get(url + "/api/tracks?genre=Jazz")).contains("\"count\":130");
    assertThat(first.stop()).contains("Stopped.");

    Demo second = new Demo(database);
    second.readUntil(" is at ");
    assertThat(second.said).noneMatch(line -> line.matches(".*(Loaded|password).*"));
    second.stop();
  }

  private static String get(String url) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    return response.body();
  }

  private static final class Demo {
    private final Process process;
    private final BufferedReader out;
    private final List<String> said = new ArrayList<>();

    Demo(String database) throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      ProcessBuilder builder =
          new ProcessBuilder(
              java, "-cp", System.getProperty("java.class.path"), "storefront.Manage", "demo");
      builder.environment().put("DATABASE_URL", database);
      builder.environment().put("PORT", "0");
      process = builder.redirectErrorStream(true).start();
      out = process.inputReader();
    }

    /** Reads what it says until a line contains {@code text}, and returns that line. */
    String readUntil(String text) throws IOException {
      String line = "";
      while (!line.contains(text)) {
        line = out.readLine();
        assertThat(line).as("It ended after saying %s", said).isNotNull();
        said.add(line);
      }
      return line;
    }

    List<String> stop() throws IOException, InterruptedException {
      // Process.destroy would close the stream that it says its last words on.
      process.toHandle().destroy();
      List<String> last = out.lines().toList();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      return last;
    }
  }
}
