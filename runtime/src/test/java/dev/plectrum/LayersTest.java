package dev.plectrum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rooms of the runtime lie on floors; a lower one never looks at a higher one. */
class LayersTest {
  /** From the ground up. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("config", "json", "mail", "signing", "templates", "validation"),
          List.of("db", "http", "query"),
          List.of("api", "auth", "migrate"),
          List.of("admin"),
          List.of("app", "debug", "management"));

  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              FLOORS.stream()
                  .flatMap(List::stream)
                  .map(room -> "dev.plectrum." + room)
                  .toArray(String[]::new));

  private static String[] packages(List<List<String>> floors) {
    List<String> packages = new ArrayList<>();
    for (List<String> floor : floors) {
      floor.forEach(room -> packages.add("dev.plectrum." + room + ".."));
    }
    return packages.toArray(String[]::new);
  }

  @Test
  void noFloorLooksUp() {
    for (int i = 0; i < FLOORS.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAnyPackage(packages(FLOORS.subList(i, i + 1)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(FLOORS.subList(i + 1, FLOORS.size())))
          .check(RUNTIME);
    }
  }

  @Test
  void theDatabaseKnowsNothingOfQueriesNorOfHttp() {
    noClasses()
        .that()
        .resideInAPackage("dev.plectrum.db..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.plectrum.query..", "dev.plectrum.http..")
        .check(RUNTIME);
    noClasses()
        .that()
        .resideInAPackage("dev.plectrum.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.plectrum.query..", "dev.plectrum.db..")
        .check(RUNTIME);
  }

  @ParameterizedTest
  @CsvSource({
    "jakarta.mail.., dev.plectrum.mail..",
    "io.undertow.., dev.plectrum.http.undertow..",
    // Its tree, JsonNode, is a value that columns hold, as BigDecimal is.
    "tools.jackson.core.., dev.plectrum.json..",
    "tools.jackson.databind.node.., dev.plectrum.json..",
    "com.zaxxer.hikari.., dev.plectrum.db..",
    "org.sqlite.., dev.plectrum.db..",
    "org.postgresql.., dev.plectrum.db..",
    "org.bouncycastle.., dev.plectrum.auth.password..",
    "com.nulabinc.., dev.plectrum.auth.password..",
  })
  void aLibraryIsKnownToOnePackage(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(RUNTIME);
  }
}
