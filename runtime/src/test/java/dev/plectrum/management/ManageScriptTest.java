package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When {@code ./manage} compiles, with a Maven and a Java that only say that they were called. */
class ManageScriptTest {
  private static final String START = "/dev/plectrum/management/start/manage";

  @TempDir private Path root;
  private Path site;
  private Path app;

  @BeforeEach
  void write() throws IOException {
    site = Files.createDirectories(root.resolve("site"));
    app = Files.createDirectories(root.resolve("catalogue"));
    Files.writeString(
        root.resolve("pom.xml"), "<module>site</module>\n<module>catalogue</module>\n");
    Files.writeString(site.resolve("pom.xml"), "");
    Files.writeString(app.resolve("pom.xml"), "");
    for (Path module : new Path[] {site, app}) {
      Files.createDirectories(module.resolve("src/main/resources/templates"));
      Files.writeString(module.resolve("src/main/resources/templates/page.mustache"), "");
    }
    executable(
        root.resolve("mvnw"),
        """
        #!/bin/sh
        echo built >>"$(dirname "$0")/calls"
        ls -d "$(dirname "$0")"/*/target/classes >>"$(dirname "$0")/calls" 2>/dev/null
        cd "$(dirname "$0")/site"
        mkdir -p target/generated-sources/annotations/music target/classes ../catalogue/target/classes
        : >target/generated-sources/annotations/music/Manage.java
        echo target/classes >target/manage/classpath
        """);
    executable(root.resolve("jdk/bin/java"), "#!/bin/sh\necho runs \"$@\"\n");
    try (var script = ManageScriptTest.class.getResourceAsStream(START)) {
      Files.copy(script, site.resolve("manage"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(
        site.resolve("manage"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What Maven found when it was called, if it was. */
  private String calls() throws Exception {
    Files.deleteIfExists(root.resolve("calls"));
    ProcessBuilder builder =
        new ProcessBuilder(site.resolve("manage").toString(), "help").redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", root.resolve("jdk").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("runs").contains("music.Manage");
    return Files.exists(root.resolve("calls")) ? Files.readString(root.resolve("calls")) : "";
  }

  private static void change(Path module) throws IOException {
    Path page = module.resolve("src/main/resources/templates/page.mustache");
    Files.setLastModifiedTime(page, FileTime.from(Instant.now().plusSeconds(5)));
  }

  @Test
  void compilesOnceAndNotAgain() throws Exception {
    assertThat(calls()).startsWith("built");
    assertThat(calls()).isEmpty();
  }

  @Test
  void aChangedTemplateIsCompiledAgainWithItsPage() throws Exception {
    calls();
    change(site);

    assertThat(calls()).startsWith("built").contains("catalogue/target/classes");
  }

  @Test
  void aChangedTemplateOfAnotherModuleIsCompiledAgainWithItsPage() throws Exception {
    calls();
    change(app);

    assertThat(calls()).startsWith("built").doesNotContain("catalogue/target/classes");
  }

  @Test
  void oneBuildsAtATime() throws Exception {
    Path lock = Files.createDirectories(site.resolve("target/manage/lock"));
    Files.writeString(lock.resolve("process"), ProcessHandle.current().pid() + "\n");
    ProcessBuilder builder =
        new ProcessBuilder(site.resolve("manage").toString(), "help").redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    Process process = builder.start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine())
          .isEqualTo("Another ./manage builds site; waiting until it is done.");
      assertThat(root.resolve("calls")).doesNotExist();
      Files.delete(lock.resolve("process"));
      Files.delete(lock);
      assertThat(said.readLine()).isEqualTo("Building site …");
      assertThat(said.readLine()).contains("runs", "music.Manage");
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(lock).doesNotExist();
  }

  @Test
  @Timeout(30)
  void aBuildThatWasKilledHoldsNobodyUp() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    assertThat(dead.waitFor(30, TimeUnit.SECONDS)).isTrue();
    Path lock = Files.createDirectories(site.resolve("target/manage/lock"));
    Files.writeString(lock.resolve("process"), dead.pid() + "\n");

    assertThat(calls()).startsWith("built");
    assertThat(lock).doesNotExist();
  }
}
