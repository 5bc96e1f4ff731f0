package dev.plectrum.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What annotations say beside columns becomes operations: models before, models after, and what
 * leads from one to the other. Each step is accepted, and then nothing is left to find.
 */
class StructureTest {
  private final Evolution evolution;

  StructureTest(@TempDir Path project) {
    this.evolution = new Evolution(project);
  }

  private List<String> accept(String... models) throws IOException {
    return evolution.accept(models);
  }

  private static String track(String marks, String components) {
    return "@Model " + marks + " public record Track(@Id long id, " + components + ") {}";
  }

  private static final String NAME = "@Size(max = 200) String name, int milliseconds";

  @Test
  void checksComeChangeAndGo() throws IOException {
    accept(track("", NAME));
    assertThat(accept(track("@Check(value = \"milliseconds > 0\", name = \"long\")", NAME)))
        .containsExactly("+ Create constraint long on model Track");
    assertThat(evolution.text()).contains("\"check\": \"{milliseconds} > 0\"");
    assertThat(accept(track("@Check(value = \"milliseconds > 9\", name = \"long\")", NAME)))
        .containsExactly("~ Alter constraint long on model Track");
    assertThat(accept(track("@Check(value = \"milliseconds > 9\", name = \"longer\")", NAME)))
        .containsExactly("~ Rename constraint long on Track to longer");
    assertThat(accept(track("", NAME))).containsExactly("- Remove constraint longer from Track");
  }

  @Test
  void aCheckGoesAlongWithARenamedComponent() throws IOException {
    accept(track("@Check(value = \"milliseconds > 0\", name = \"long\")", NAME));
    assertThat(
            accept(
                track(
                    "@Check(value = \"millis > 0\", name = \"long\")",
                    "@Size(max = 200) String name, @Was(\"milliseconds\") int millis")))
        .containsExactly("~ Rename field milliseconds on Track to millis");
  }

  @Test
  void aCheckOnAComponentTakesWhatIsValidated() throws IOException {
    accept(
        "enum Kind { SONG, TALK }",
        track(
            "",
            """
            @Check @Positive @Max(9) int number,
            @Check @NotBlank @Size(max = 20) String name,
            @Check @AssertTrue boolean agreed,
            @Check Kind kind,
            @Check("number <> 5") int other
            """));
    assertThat(evolution.text())
        .contains("{number} > 0 AND {number} <= 9")
        .contains("trim({name}) <> '' AND length({name}) <= 20")
        .contains("\"check\": \"{agreed}\"")
        .contains("{kind} IN ('SONG', 'TALK')")
        .contains("{number} <> 5");
  }

  @Test
  void uniqueConstraintsSayMore() throws IOException {
    accept(
        track(
            "",
            """
            @Unique(ignoreCase = true) @Size(max = 200) String name,
            @Unique(condition = "NOT deleted", name = "slugs") @Size(max = 20) String slug,
            @Unique(nullsDistinct = false, include = "slug") @Nullable Integer number,
            boolean deleted
            """));
    assertThat(evolution.text())
        .contains("\"fields\": [\"(lower({name}))\"]")
        .contains("{\"name\": \"slugs\", \"fields\": [\"slug\"], \"condition\": \"NOT {deleted}\"}")
        .contains("\"fields\": [\"number\"], \"nullsDistinct\": false, \"include\": [\"slug\"]");
  }

  @Test
  void uniqueConstraintsWaitForTheEnd() throws IOException {
    String columns = "@Id long id, @Size(max = 20) String list, int place";
    accept(
        "@Model(unique = @Unique({\"list\", \"place\"})) public record Track(" + columns + ") {}");
    assertThat(
            accept(
                "@Model(unique = @Unique(value = {\"list\", \"place\"},"
                    + " deferrable = dev.plectrum.model.Deferrable.DEFERRED)) public record Track("
                    + columns
                    + ", @Unique(deferrable = dev.plectrum.model.Deferrable.IMMEDIATE)"
                    + " @Nullable Integer number, @Unique(deferrable ="
                    + " dev.plectrum.model.Deferrable.NO) @Nullable Integer other) {}"))
        .anyMatch(line -> line.contains("Alter constraint shop_track_list_place"));
    assertThat(evolution.text())
        .contains("\"fields\": [\"list\", \"place\"], \"deferrable\": \"deferred\"")
        .contains("\"fields\": [\"number\"], \"deferrable\": \"immediate\"")
        .doesNotContain("\"no\"");
  }

  @Test
  void indexesOverExpressionsAndSomeRows() throws IOException {
    String before = "public record Track(@Id long id, @Size(max = 200) String name, int plays) {}";
    accept("@Model " + before);
    assertThat(
            accept(
                """
                @Model(indexes = {
                  @Index(value = "lower(name)", name = "lower"),
                  @Index(value = "-plays * 2", name = "twice"),
                  @Index(value = "name", condition = "plays > 0", include = "plays", name = "some")})
                """
                    + before))
        .containsExactly(
            "+ Create index lower on model Track",
            "+ Create index twice on model Track",
            "+ Create index some on model Track");
    assertThat(evolution.text())
        .contains("[\"(lower({name}))\"]")
        .contains("[\"-({plays} * 2)\"]")
        .contains("\"condition\": \"{plays} > 0\", \"include\": [\"plays\"]");
  }

  @Test
  void defaultsCollationsAndComments() throws IOException {
    accept(track("", NAME));
    assertThat(
            accept(
                track(
                    "@Comment(\"Songs\")",
                    """
                    @Comment("As on the sleeve") @Collation(sqlite = "NOCASE", postgresql = "C")
                    @Size(max = 200) String name,
                    @DatabaseDefault("0") int milliseconds,
                    @DatabaseDefault("now") Instant added,
                    @DatabaseDefault(sql = "upper('new')") @Size(max = 9) String state
                    """)))
        .containsExactly(
            "~ Alter field name on Track",
            "~ Alter field milliseconds on Track",
            "+ Add field added to Track",
            "+ Add field state to Track",
            "~ Alter table comment on Track");
    assertThat(evolution.text())
        .contains("\"collation\": \"sqlite:NOCASE,postgresql:C\"")
        .contains("\"comment\": \"As on the sleeve\"")
        .contains("\"databaseDefault\": \"0\"")
        .contains("\"databaseDefault\": \"now\"")
        .contains("\"defaultSql\": \"upper('new')\"");
  }

  @Test
  void anotherExpressionIsAnotherColumnAndNoLoss() throws IOException {
    accept(track("", NAME + ", @Computed(\"milliseconds / 1000\") int seconds"));
    assertThat(evolution.text()).contains("\"computed\": \"{milliseconds} / 1000\"");
    assertThat(accept(track("", NAME + ", @Computed(\"milliseconds / 60000\") int seconds")))
        .containsExactly("- Remove field seconds from Track", "+ Add field seconds to Track");
    assertThat(evolution.text()).doesNotContain("loses");
    assertThat(accept(track("", NAME + ", int seconds")))
        .containsExactly("~ Alter field seconds on Track");
  }

  @Test
  void whatIsWorkedOutIsMadeAgainWhenItsSourceGetsAnotherType() throws IOException {
    accept(
        "@Model(indexes = @Index(value = \"seconds\", name = \"by_seconds\")) public record Track("
            + "@Id long id, int milliseconds, @Computed(\"milliseconds / 1000\") int seconds) {}");
    assertThat(
            accept(
                "@Model(indexes = @Index(value = \"seconds\", name = \"by_seconds\"))"
                    + " public record Track(@Id long id, long milliseconds,"
                    + " @Computed(\"milliseconds / 1000\") int seconds) {}"))
        .containsExactly(
            "- Remove index by_seconds from Track",
            "- Remove field seconds from Track",
            "~ Alter field milliseconds on Track",
            "+ Add field seconds to Track",
            "+ Create index by_seconds on model Track");
  }

  @Test
  void aManyToManyGetsAnotherName() throws IOException {
    String genre = "@Model public record Genre(@Id long id) {}";
    accept(genre, track("", "ManyToMany<Genre> tags"));
    assertThat(accept(genre, track("", "@Was(\"tags\") ManyToMany<Genre> genres")))
        .containsExactly("~ Rename field tags on Track to genres");
  }
}
