package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.management.Inspected;
import dev.plectrum.migrate.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code inspectdb} writes compiles, and its migration makes the tables that were there. */
class InspectedDatabaseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theModelsCallForTheTablesThatAreThere(Dialect dialect) throws IOException {
    String url = dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.postgresql();
    String printed;
    try (Database database = Database.open(url)) {
      Operations.migrate(database, folder.resolve("first"));
      printed = Inspected.print(url, "inspectdb", "store");
    }
    assertThat(printed)
        .contains("public record Album(\n    @Id long id,\n    @Size(max = 160) String title,")
        .contains("@OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist")
        .contains("ManyToMany<Genre> tags");
    Path sources = Files.createDirectories(folder.resolve("src/store"));
    for (String file : printed.split("(?m)^// ")) {
      if (!file.isBlank()) {
        int end = file.indexOf('\n');
        Files.writeString(sources.resolve(file.substring(0, end).strip()), file.substring(end));
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
    String sql =
        Files.readString(
            project.resolve(
                "classes/plectrum/migrations/store/0001_initial." + dialect.label() + ".up.sql"));
    try (Database fresh =
        Database.open(dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.postgresql())) {
      Databases.run(fresh, sql.replaceAll("(?m)^--.*\n", ""));
      List<String> columns = Operations.columns(fresh);
      try (Database database = Database.open(url)) {
        assertThat(columns).containsExactlyElementsOf(Operations.columns(database));
      }
    }
  }
}
