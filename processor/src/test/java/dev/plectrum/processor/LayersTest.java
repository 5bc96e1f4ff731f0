package dev.plectrum.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** {@code diagnostics <- model <- read | validate | plan | schema <- write}, and who knows what. */
class LayersTest {
  private static final String ROOT = "dev.plectrum.processor";

  private static final JavaClasses PROCESSOR =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static String of(String layer) {
    return ROOT + "." + layer + "..";
  }

  @Test
  void arrowsPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("processor")
        .definedBy(ROOT)
        .layer("diagnostics")
        .definedBy(of("diagnostics"))
        .layer("model")
        .definedBy(of("model"))
        .layer("read")
        .definedBy(of("read"))
        .layer("validate")
        .definedBy(of("validate"))
        .layer("plan")
        .definedBy(of("plan"))
        .layer("schema")
        .definedBy(of("schema"))
        .layer("tidy")
        .definedBy(of("tidy"))
        .layer("write")
        .definedBy(of("write"))
        .whereLayer("processor")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("validate")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("processor", "write")
        .whereLayer("schema")
        .mayOnlyBeAccessedByLayers("processor", "write")
        .whereLayer("tidy")
        .mayOnlyBeAccessedByLayers("write")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("processor", "read", "validate", "plan", "schema", "write")
        .check(PROCESSOR);
  }

  @Test
  void diagnosticsAndTidyStandAlone() {
    classes()
        .that()
        .resideInAPackage(of("tidy"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(of("tidy"), "java..", "org.jspecify..")
        .check(PROCESSOR);
    noClasses()
        .that()
        .resideInAPackage(of("diagnostics"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(of("model"), of("read"), of("schema"), of("write"))
        .check(PROCESSOR);
  }

  @Test
  void thinkingNeedsNoCompiler() {
    noClasses()
        .that()
        .resideInAnyPackage(of("model"), of("validate"), of("plan"), of("schema"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
        .check(PROCESSOR);
  }

  @Test
  void onlyWritersKnowJavaPoetAndTheFiler() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("write"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(PROCESSOR);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, of("write"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.annotation.processing.Filer")
        .check(PROCESSOR);
  }

  @Test
  void onlyReadersKnowTheAnnotations() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("read"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.plectrum.adminsite..",
            "dev.plectrum.model..",
            "dev.plectrum.project..",
            "dev.plectrum.route..")
        .check(PROCESSOR);
  }
}
