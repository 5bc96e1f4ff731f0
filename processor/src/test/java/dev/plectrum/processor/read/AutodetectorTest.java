package dev.plectrum.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.schema.Question;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Situations of Django's autodetector tests that depend on how models are written: tables, columns,
 * models in between, models that no migration makes.
 */
class AutodetectorTest {
  private final Evolution evolution;

  AutodetectorTest(@TempDir Path project) {
    this.evolution = new Evolution(project);
  }

  private java.util.List<String> accept(String... models) throws IOException {
    return evolution.accept(models);
  }

  private static final String ARTIST = "@Model public record Artist(@Id long id) {}";
  private static final String GENRE = "@Model public record Genre(@Id long id) {}";

  private static String album(String marks, String components) {
    return "@Model " + marks + " public record Album(@Id long id" + components + ") {}";
  }

  @Test
  void aRenamedFieldKeepsItsColumn() throws IOException {
    accept(album("", ", int year"));
    assertThat(accept(album("", ", @Was(\"year\") @Column(\"year\") int pressed")))
        .containsExactly("~ Rename field year on Album to pressed");
    assertThat(evolution.text()).contains("\"column\": \"year\"");
  }

  @Test
  void aRenamedKeyKeepsItsColumn() throws IOException {
    accept(ARTIST, album("", ", @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist"));
    assertThat(
            accept(
                ARTIST,
                album(
                    "",
                    ", @Was(\"artist\") @Column(\"artist_id\") @OnDelete(DeleteRule.CASCADE)"
                        + " ForeignKey<Artist> by")))
        .containsExactly("~ Rename field artist on Album to by");
  }

  @Test
  void aRenamedPrimaryKeyTakesKeysAlong() throws IOException {
    String album = album("", ", @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist");
    accept(ARTIST, album);
    assertThat(accept("@Model public record Artist(@Id @Was(\"id\") long number) {}", album))
        .first()
        .isEqualTo("~ Rename field id on Artist to number");
  }

  @Test
  void aTableGetsAName() throws IOException {
    accept(album("", ", int year"));
    assertThat(accept(album("@Table(\"records\")", ", int year")))
        .containsExactly("~ Rename table for Album to records");
    assertThat(accept(album("@Table(\"sleeves\")", ", int year")))
        .containsExactly("~ Rename table for Album to sleeves");
    assertThat(accept(album("", ", int year")))
        .containsExactly("~ Rename table for Album to shop_album");
    assertThat(accept(album("", ", int year"))).isEmpty();
  }

  @Test
  void aRenamedModelGetsATableOfItsName() throws IOException {
    accept(album("@Table(\"records\")", ", int year"));
    assertThat(
            accept(
                "@Model @Was(\"Album\") @Table(\"sleeves\")"
                    + " public record Sleeve(@Id long id, int year) {}"))
        .containsExactly("~ Rename model Album to Sleeve");
    assertThat(evolution.text()).contains("\"table\": \"sleeves\"");
  }

  @Test
  void commentsOfTablesComeChangeAndGo() throws IOException {
    accept(album("", ", int year"));
    assertThat(accept(album("@Comment(\"One\")", ", int year")))
        .containsExactly("~ Alter table comment on Album");
    assertThat(accept(album("@Comment(\"Two\")", ", int year")))
        .containsExactly("~ Alter table comment on Album");
    assertThat(accept(album("@Comment(\"Two\")", ", int year"))).isEmpty();
    assertThat(accept(album("", ", int year"))).containsExactly("~ Alter table comment on Album");
  }

  private static final String TAGGING =
      "@Model public record Tagging(@Id long id,"
          + " @OnDelete(DeleteRule.CASCADE) ForeignKey<Album> album,"
          + " @OnDelete(DeleteRule.CASCADE) ForeignKey<Genre> genre) {}";

  @Test
  void aModelInBetween() throws IOException {
    assertThat(
            accept(GENRE, TAGGING, album("", ", @Through(Tagging.class) ManyToMany<Genre> genres")))
        .containsExactly("+ Create model Album", "+ Create model Genre", "+ Create model Tagging");
    assertThat(accept(GENRE, TAGGING, album("", ""))).isEmpty();
    assertThat(accept(GENRE, album("", "")))
        .containsExactly("- Delete model Tagging", "loses Tagging");
  }

  @Test
  void theModelsOfARelationGoTogether() throws IOException {
    accept(GENRE, TAGGING, album("", ", @Through(Tagging.class) ManyToMany<Genre> genres"));
    assertThat(accept(album("", "")))
        .containsExactly(
            "- Delete model Tagging", "- Delete model Genre", "loses Tagging", "loses Genre");
  }

  @Test
  void aModelInBetweenGetsAnotherName() throws IOException {
    accept(GENRE, TAGGING, album("", ", @Through(Tagging.class) ManyToMany<Genre> genres"));
    assertThat(
            accept(
                GENRE,
                TAGGING
                    .replace("@Model", "@Model @Was(\"Tagging\")")
                    .replace("record Tagging", "record Tag"),
                album("", ", @Through(Tag.class) ManyToMany<Genre> genres")))
        .first()
        .isEqualTo("~ Rename model Tagging to Tag");
  }

  @Test
  void whatNoMigrationMakesIsInNone() throws IOException {
    String unmanaged = "@Model(managed = false) public record Album(@Id long id, int year) {}";
    assertThat(accept(unmanaged)).isEmpty();
    assertThat(accept(unmanaged.replace("int year", "String title"))).isEmpty();
    assertThat(accept()).isEmpty();
  }

  @Test
  void aModelThatMigrationsLetGoOfKeepsItsTable() throws IOException {
    accept(album("", ", int year"));
    assertThat(accept("@Model(managed = false) public record Album(@Id long id, int year) {}"))
        .containsExactly("? Custom state/database change combination");
    assertThat(evolution.text()).doesNotContain("loses").contains("\"database\": []");
  }

  @Test
  void aFieldGoesWithTheConstraintsOverIt() throws IOException {
    accept(
        "@Model(unique = @Unique(value = {\"year\", \"number\"}, name = \"both\"),"
            + " indexes = @Index(value = \"number\", name = \"number\"))"
            + " @Check(value = \"number > 0\", name = \"positive\")"
            + " public record Album(@Id long id, int year, int number) {}");
    assertThat(accept(album("", ", int year")))
        .containsExactly(
            "- Remove index number from Album",
            "- Remove constraint both from Album",
            "- Remove constraint positive from Album",
            "- Remove field number from Album",
            "loses Album.number");
  }

  @Test
  void aFieldComesWithAConstraintOverIt() throws IOException {
    accept(album("", ", int year"));
    assertThat(
            accept(
                "@Model(unique = @Unique(value = {\"year\", \"number\"}, name = \"both\"))"
                    + " public record Album(@Id long id, int year, @Default(\"1\") int number) {}"))
        .containsExactly("+ Add field number to Album", "+ Create constraint both on model Album");
  }

  @Test
  void aConstraintGetsMoreAndFewerFields() throws IOException {
    String album =
        "@Model(unique = @Unique(value = {%s}, name = \"some\"))"
            + " public record Album(@Id long id, int year, int number) {}";
    accept(album.formatted("\"year\""));
    assertThat(accept(album.formatted("\"year\", \"number\"")))
        .containsExactly("~ Alter constraint some on model Album");
    assertThat(accept(album.formatted("\"number\"")))
        .containsExactly("~ Alter constraint some on model Album");
  }

  @Test
  void aRenamedFieldTakesItsConstraintsAlong() throws IOException {
    accept(
        "@Model(unique = @Unique(value = {\"year\", \"number\"}, name = \"both\"))"
            + " public record Album(@Id long id, int year, int number) {}");
    assertThat(
            accept(
                "@Model(unique = @Unique(value = {\"year\", \"count\"}, name = \"both\"))"
                    + " public record Album(@Id long id, int year, @Was(\"number\") int count) {}"))
        .containsExactly("~ Rename field number on Album to count");
  }

  @Test
  void keysInACircleWithConstraintsOverThem() throws IOException {
    String a =
        "@Model(indexes = @Index(value = {\"b\", \"n\"}, name = \"ab\")) public record A(@Id long"
            + " id, @OnDelete(DeleteRule.CASCADE) ForeignKey<B> b, int n) {}";
    String b =
        "@Model(unique = @Unique(value = {\"a\", \"n\"}, name = \"ba\")) public record B(@Id long"
            + " id, @OnDelete(DeleteRule.CASCADE) ForeignKey<A> a, int n) {}";
    assertThat(accept(a, b)).containsExactly("+ Create model A", "+ Create model B");
    assertThat(accept()).contains("- Delete model A", "- Delete model B");
  }

  @Test
  void anotherDefaultAndAnotherRuleOfValidationAreNoChange() throws IOException {
    accept(
        album(
            "",
            ", @Default(\"1\") @Min(1) int year, @Pattern(regexp = \"a\") @Size(max = 9) String"
                + " t"));
    assertThat(
            accept(
                album("", ", @Min(2) int year, @Pattern(regexp = \"b\") @Size(max = 9) String t")))
        .isEmpty();
  }

  @Test
  void aTimeThatIsSetByItselfNeedsNoValue() throws IOException {
    accept(album("", ""));
    assertThat(accept(album("", ", @CreatedAt Instant added, @UpdatedAt Instant changed")))
        .containsExactly("+ Add field added to Album", "+ Add field changed to Album");
  }

  @Test
  void twoRenamesAtOnceAndOneOfThemOfAModel() throws IOException {
    accept(
        "@Model public record Author(@Id long id, @Size(max = 9) String name) {}",
        "@Model public record Book(@Id long id,"
            + " @OnDelete(DeleteRule.CASCADE) ForeignKey<Author> author) {}");
    assertThat(
            accept(
                "@Model @Was(\"Author\") public record Writer(@Id long id,"
                    + " @Was(\"name\") @Size(max = 9) String called) {}",
                "@Model public record Book(@Id long id, @Was(\"author\")"
                    + " @OnDelete(DeleteRule.CASCADE) ForeignKey<Writer> writer) {}"))
        .containsExactly(
            "~ Rename model Author to Writer",
            "~ Rename field author on Book to writer",
            "~ Rename field name on Writer to called");
  }

  @Test
  void aValueBecomesAKeyOfTheSameName() throws IOException {
    accept(ARTIST, album("", ", long artist"));
    assertThat(
            accept(ARTIST, album("", ", @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist")))
        .containsExactly("~ Alter field artist on Album");
  }

  @Test
  void aOneToOneBecomesAForeignKey() throws IOException {
    accept(ARTIST, album("", ", @OnDelete(DeleteRule.CASCADE) OneToOne<Artist> artist"));
    assertThat(
            accept(ARTIST, album("", ", @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist")))
        .containsExactly("~ Alter field artist on Album");
    assertThat(accept(ARTIST, album("", ", @OnDelete(DeleteRule.CASCADE) OneToOne<Artist> artist")))
        .containsExactly("~ Alter field artist on Album");
  }

  @Test
  void aNewKeyThatCannotBeNullAsks() throws IOException {
    accept(ARTIST, album("", ""));
    accept(ARTIST, album("", ", @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist"));
    assertThat(evolution.questions()).singleElement().isInstanceOf(Question.Fill.class);
  }
}
