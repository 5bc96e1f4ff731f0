package storefront;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A local repository of Maven that holds what this build has compiled, as {@code mvn install} would
 * put it there. The one of the user stays as it is: it only gives what was downloaded before.
 */
final class LocalRepository {
  private static final Path ROOT = Path.of("../..");
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private static final String SETTINGS =
      """
      <settings>
        <localRepository>%s</localRepository>
        <profiles>
          <profile>
            <id>downloaded</id>
            <repositories>
              <repository>
                <id>downloaded</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
              </repository>
            </repositories>
            <pluginRepositories>
              <pluginRepository>
                <id>downloaded</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
              </pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles>
          <activeProfile>downloaded</activeProfile>
        </activeProfiles>
      </settings>
      """;

  private final Path directory;
  private final Path settings;

  private LocalRepository(Path directory, Path settings) {
    this.directory = directory;
    this.settings = settings;
  }

  /** A repository below {@code parent}, whose path has no white space. */
  static LocalRepository below(Path parent) throws IOException {
    String downloaded =
        System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository");
    Path directory = parent.resolve("repository");
    Path settings = parent.resolve("settings.xml");
    String url = Path.of(downloaded).toUri().toString();
    Files.writeString(settings, SETTINGS.formatted(directory, url, url));
    LocalRepository repository = new LocalRepository(directory, settings);
    repository.install(ROOT, "plectrum");
    for (String module : List.of("annotations", "processor", "runtime")) {
      repository.install(ROOT.resolve(module), "plectrum-" + module);
    }
    return repository;
  }

  /** Makes Maven use this repository in a project. */
  void useIn(Path project) throws IOException {
    Files.createDirectories(project.resolve(".mvn"));
    // The user's settings stay in force: they may know a mirror or a proxy.
    Files.writeString(
        project.resolve(".mvn/maven.config"),
        "--global-settings=%s\n-Dmaven.repo.local=%s\n".formatted(settings, directory));
  }

  private void install(Path module, String artifact) throws IOException {
    Path target = directory.resolve("dev/plectrum").resolve(artifact).resolve(VERSION);
    Files.createDirectories(target);
    Path name = target.resolve(artifact + "-" + VERSION);
    Files.copy(
        module.resolve("pom.xml"),
        target.resolve(name.getFileName() + ".pom"),
        StandardCopyOption.REPLACE_EXISTING);
    // Its jar need not be there: mvn test makes none.
    Path classes = module.resolve("target/classes");
    if (Files.isDirectory(classes)) {
      try (OutputStream out = Files.newOutputStream(target.resolve(name.getFileName() + ".jar"));
          JarOutputStream jar = new JarOutputStream(out);
          Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, jar);
          jar.closeEntry();
        }
      }
    }
  }
}
