package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How projects and apps begin. That a project then runs is the guide's test, in the store. */
class StartTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path here;

  @Test
  void aProjectIsAFolderThatSaysItsName() throws IOException {
    assertThat(run("startproject", "music_shop")).isZero();

    Path project = here.resolve("music_shop");
    assertThat(filesBelow(project))
        .containsExactly(
            ".gitignore",
            "manage",
            "pom.xml",
            "src/main/java/music_shop/MusicShop.java",
            "src/main/resources/application.properties",
            "src/main/resources/simplelogger.properties");
    assertThat(project.resolve("manage")).isExecutable();
    assertThat(project.resolve("pom.xml"))
        .content()
        .contains("<groupId>music_shop</groupId>", "<artifactId>music-shop</artifactId>")
        .doesNotContain("{{", "${project.version}");
    assertThat(project.resolve("src/main/java/music_shop/MusicShop.java"))
        .content()
        .startsWith("package music_shop;\n")
        .contains("final class MusicShop {}");
    assertThat(said()).contains("cd music_shop").contains("./manage migrate");
  }

  @Test
  void aPackageMayBeAskedFor() throws IOException {
    assertThat(run("startproject", "shop", ".", "--package", "com.example.shop")).isZero();

    assertThat(filesBelow(here)).contains("src/main/java/com/example/shop/Shop.java");
    assertThat(said()).doesNotContain("cd ");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path pom = here.resolve("pom.xml");
    Files.writeString(pom, "mine");

    assertThat(run("startproject", "shop", ".")).isEqualTo(1);

    assertThat(pom).hasContent("mine");
    assertThat(filesBelow(here)).containsExactly("pom.xml");
    assertThat(said()).contains("There already is pom.xml in").contains("nothing was written");
  }

  @Test
  void aFolderOfTheNameIsNotMixedWith() throws IOException {
    Files.createDirectories(here.resolve("shop/notes"));

    assertThat(run("startproject", "shop")).isEqualTo(1);

    assertThat(said()).contains("is already there").contains("startproject shop shop");
    assertThat(filesBelow(here)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "Shop", "my-shop", "1st", "../shop", "shop/2", "über", "class", "java", "object",
        "string", "record", "a name", "shop\n"
      })
  void aNameThatJavaCannotHaveIsRefused(String name) throws IOException {
    assertThat(run("startproject", name)).isEqualTo(1);
    assertThat(run("startapp", name)).isEqualTo(1);

    assertThat(said()).contains("\"" + name + "\"");
    assertThat(filesBelow(here)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Com.example", "com..example", ".com", "com.", "java.shop", "com.new"})
  void aPackageThatJavaCannotHaveIsRefused(String name) throws IOException {
    assertThat(run("startproject", "shop", "--package", name)).isEqualTo(1);

    assertThat(said()).contains("\"" + name + "\" cannot be a package.");
    assertThat(filesBelow(here)).isEmpty();
  }

  @Test
  void anAppOutsideOfAProjectHasAPomOfItsOwn() throws IOException {
    assertThat(run("startapp", "reviews", "--package=com.example.reviews")).isZero();

    assertThat(filesBelow(here))
        .containsExactly(
            "reviews/.gitignore",
            "reviews/pom.xml",
            "reviews/src/main/java/com/example/reviews/ReviewsApp.java");
    assertThat(here.resolve("reviews/pom.xml"))
        .content()
        .contains("<groupId>com.example.reviews</groupId>", "<artifactId>reviews</artifactId>")
        .doesNotContain("slf4j-simple");
  }

  @Test
  void aProjectsAppsAreMadeByTheProject() throws IOException {
    run("startproject", "shop", ".");

    assertThat(run("startapp", "reviews")).isEqualTo(1);

    assertThat(said()).contains("This is a project. Write ./manage startapp reviews");
  }

  @Test
  void whatIsTypedWrongIsExplained() {
    assertThat(run("startprojekt", "shop")).isEqualTo(1);
    assertThat(run("startproject")).isEqualTo(1);
    assertThat(run("startproject", "a", "b", "c")).isEqualTo(1);
    assertThat(run("startproject", "a", "--packages=b")).isEqualTo(1);
    assertThat(run("help")).isZero();

    assertThat(said())
        .contains("Did you mean \"startproject\"?")
        .contains("Say what the project is called. Usage: java -jar plectrum-runtime.jar")
        .contains("\"c\" is one argument too many.")
        .contains("There is no option --packages=b. Did you mean \"--package\"?");
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Start.run(here, List.of(arguments), out, out);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static List<String> filesBelow(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
