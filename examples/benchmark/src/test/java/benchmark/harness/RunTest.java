package benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script and the harness as processes of their own. */
class RunTest {
  private static final String WRK =
      """
      #!/bin/sh
      echo '    50%  1.00ms'
      echo '    99%  2.00ms'
      echo '  1000 requests in 1.00s, 1MB read'
      case "$*" in
        *plaintext*) echo '  Non-2xx or 3xx responses: 2' ;;
      esac
      echo 'Requests/sec:   1000.00'
      """;

  @TempDir private Path folder;

  @Test
  void aMissingWrkIsOneSentence() throws Exception {
    program("dirname", "#!/bin/sh\nexec /usr/bin/dirname \"$@\"\n");

    Run run = run(folder.toString(), List.of("/bin/sh", Path.of("run").toString()));

    assertThat(run.status).isEqualTo(1);
    assertThat(run.printed)
        .isEqualTo(
            "wrk is missing; get it with \"apt-get install wrk\" or \"brew install wrk\", or from"
                + " https://github.com/wg/wrk.\n");
  }

  @Test
  void tooManyErrorsMakeAFigureVoidAndEndWithStatusOne() throws Exception {
    Run run = harness();

    assertThat(run.status).as(run.printed).isEqualTo(1);
    assertThat(run.printed)
        .contains("Void: plaintext of plectrum in round 1, 0.20 % errors, 2 in 1000 requests")
        .contains("| json | 1.00 | 1.00 – 1.00 |")
        .contains("| plaintext | void |")
        .contains("Memory after load: plectrum ")
        .contains("Size of what is deployed: plectrum ")
        .contains("First answer: limit ");
  }

  private void program(String name, String script) throws IOException {
    Path program = Files.writeString(folder.resolve(name), script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run harness() throws Exception {
    program("wrk", WRK);
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "benchmark.harness.Harness",
                Path.of("target/classes").toAbsolutePath().toString(),
                atRunTime(classPath),
                folder.resolve("deployed").toString()));
    command.addAll(List.of("--rounds", "1", "--warmup", "0", "--starts", "1"));
    command.addAll(List.of("--endpoints", "plaintext,json"));
    return run(folder + File.pathSeparator + System.getenv("PATH"), command);
  }

  /** The class path without what belongs to the tests. */
  private static String atRunTime(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.matches(".*(benchmark/target|/processor/|zonky|guava|junit).*"))
        .filter(entry -> !entry.matches(".*(assertj|byte-buddy|jmh|commons|json-smart|/maven/).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Run run(String path, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", path);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("DATABASE_URL", SharedPostgres.SERVER.url());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), printed);
  }

  private record Run(int status, String printed) {}
}
