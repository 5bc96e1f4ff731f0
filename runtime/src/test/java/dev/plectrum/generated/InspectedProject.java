package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project of what {@code inspectdb} has printed. */
final class InspectedProject {
  private InspectedProject() {}

  /**
   * Compiles it, writes its first migration, and compiles it again, which finds nothing to do.
   *
   * @return where it lies
   */
  static Path of(String printed, Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/store"));
    for (String file : printed.split("(?m)^// (?=\\w+\\.java$)")) {
      int end = file.indexOf(".java\n");
      if (end > 0) {
        Files.writeString(
            sources.resolve(file.substring(0, end) + ".java"), file.substring(end + 5));
      }
    }
    Files.writeString(
        sources.resolve("StoreApp.java"),
        "package store;\n\n@dev.plectrum.project.App(\"store\")\npublic final class StoreApp {}\n");
    Files.writeString(
        sources.resolve("Shop.java"),
        "package store;\n\n"
            + "@dev.plectrum.project.Project(apps = StoreApp.class,\n"
            + "    urls = @dev.plectrum.project.Include(path = \"/\", app = StoreApp.class))\n"
            + "final class Shop {}\n");
    Path project = folder.resolve("project");
    assertThat(CompiledApp.of(sources, project).messages()).allMatch(one -> one.contains("PL4101"));
    Path migration = project.resolve("src/main/resources/migrations/store/0001_initial.json");
    Files.createDirectories(migration.getParent());
    Files.copy(project.resolve("classes/plectrum/candidate/store/0001_initial.json"), migration);
    assertThat(CompiledApp.of(sources, project).messages())
        .as("The next makemigrations finds nothing to do.")
        .isEmpty();
    return project;
  }
}
