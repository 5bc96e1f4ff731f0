package dev.plectrum.processor.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the user wrote becomes what they meant. */
class CompilationReaderTest {
  private static final String ALBUM =
      """
      @Model(ordering = {"title", "-id"}, unique = @Unique({"artist", "title"}))
      public record Album(
          @Id long id,
          @Label @Size(max = 160) String title,
          @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist,
          @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Album> reissueOf,
          @ReverseOf("reissueOf") ReverseSet<Album> reissues,
          ManyToMany<Artist> guests) {}
      """;

  private static final String ARTIST =
      """
      @Model
      public record Artist(
          @Id long id,
          @Size(min = 1, max = 120) String name,
          @ReverseOf("artist") ReverseSet<Album> albums,
          @ReverseOf("guests") ManyToMany<Album> guestOn) {
        @Label
        public String shown() {
          return name;
        }
      }
      """;

  private static ValueType typeOf(String component) {
    Reading reading =
        Reading.of(
            "@Model public record Row(@Id long id, %s value) {}".formatted(component),
            "public enum Colour { RED, @Label(\"Sky blue\") BLUE, DARK_GREEN }");
    assertThat(reading.messages()).isEmpty();
    return reading.value("Row", "value").type();
  }

  @Test
  void everyTypeHasItsKind() {
    assertThat(typeOf("long").kind()).isEqualTo(Kind.LONG);
    assertThat(typeOf("Integer").kind()).isEqualTo(Kind.INT);
    assertThat(typeOf("short").kind()).isEqualTo(Kind.SHORT);
    assertThat(typeOf("Boolean").kind()).isEqualTo(Kind.BOOLEAN);
    assertThat(typeOf("double").kind()).isEqualTo(Kind.DOUBLE);
    assertThat(typeOf("String").kind()).isEqualTo(Kind.STRING);
    assertThat(typeOf("UUID").kind()).isEqualTo(Kind.UUID);
    assertThat(typeOf("Instant").kind()).isEqualTo(Kind.INSTANT);
    assertThat(typeOf("LocalDate").kind()).isEqualTo(Kind.LOCAL_DATE);
    assertThat(typeOf("LocalTime").kind()).isEqualTo(Kind.LOCAL_TIME);
    assertThat(typeOf("LocalDateTime").kind()).isEqualTo(Kind.LOCAL_DATE_TIME);
  }

  @Test
  void constraintsLimitTheColumn() {
    assertThat(typeOf("@Size(max = 20) String").length()).isEqualTo(20);
    assertThat(typeOf("@Size(min = 2) String").length()).isZero();
    ValueType price = typeOf("@Digits(integer = 8, fraction = 2) BigDecimal");
    assertThat(List.of(price.precision(), price.scale())).containsExactly(10, 2);
  }

  @Test
  void anEnumHasItsConstantsInOrderWithWords() {
    ValueType colour = typeOf("Colour");
    assertThat(colour.kind()).isEqualTo(Kind.ENUM);
    assertThat(colour.length()).isEqualTo(10);
    assertThat(colour.enumeration())
        .isEqualTo(
            new ValueType.Enumeration(
                new JavaClass("shop", "Colour"),
                List.of(
                    new ValueType.Constant("RED", "Red"),
                    new ValueType.Constant("BLUE", "Sky blue"),
                    new ValueType.Constant("DARK_GREEN", "Dark Green"))));
  }

  @Test
  void onlyNullableIsNullable() {
    Reading reading =
        Reading.of(
            """
            @Model
            public record Row(
                @Id long id, Integer some, @Nullable Integer maybe, @Nullable String text) {}
            """);
    assertThat(reading.value("Row", "some").nullable()).isFalse();
    assertThat(reading.value("Row", "some").type().primitive()).isFalse();
    assertThat(reading.value("Row", "maybe").nullable()).isTrue();
    assertThat(reading.value("Row", "text").nullable()).isTrue();
  }

  @Test
  void aKeyKnowsItsTargetAndItsNames() {
    Reading reading = Reading.of(ALBUM, ARTIST);
    assertThat(reading.messages()).isEmpty();
    Field.Key artist = (Field.Key) reading.field("Album", "artist");
    assertThat(artist.target()).isEqualTo(new JavaClass("shop", "Artist"));
    assertThat(artist.column()).isEqualTo("artist_id");
    assertThat(artist.targetTable()).isEqualTo("shop_artist");
    assertThat(artist.targetColumn()).isEqualTo("id");
    assertThat(artist.type()).isEqualTo(ValueType.of(Kind.LONG, true));
    assertThat(artist.onDelete()).isEqualTo(Field.DeleteAction.CASCADE);
    assertThat(artist.index()).matches("shop_album_artist_id_[0-9a-f]{8}");
    assertThat(artist.constraint()).isEqualTo(artist.index() + "_fk_shop_artist_id");
    assertThat(artist.unique()).isNull();
  }

  @Test
  void aKeyToAnotherIdTakesItsType() {
    Reading reading =
        Reading.of(
            "@Model public record Country(@Id @Column(\"iso\") @Size(max = 2) String code) {}",
            """
            @Model
            public record City(
                @Id UUID id, @OnDelete(DeleteRule.PROTECT) OneToOne<Country> capitalOf) {}
            """);
    assertThat(reading.messages()).isEmpty();
    Field.Key key = (Field.Key) reading.field("City", "capitalOf");
    assertThat(key.type().kind()).isEqualTo(Kind.STRING);
    assertThat(key.type().length()).isEqualTo(2);
    assertThat(key.targetColumn()).isEqualTo("iso");
    assertThat(key.targetId()).isEqualTo("code");
    assertThat(key.oneToOne()).isTrue();
    assertThat(key.unique()).isEqualTo("shop_city_capital_of_id_key");
    assertThat(key.index()).isNull();
  }

  @Test
  void theTwoSidesOfARelationFindEachOther() {
    Reading reading = Reading.of(ALBUM, ARTIST);
    assertThat(((Field.Reverse) reading.field("Artist", "albums")).link())
        .isEqualTo(new Field.Link.ByKey("artist_id"));
    assertThat(((Field.Reverse) reading.field("Album", "reissues")).link())
        .isEqualTo(new Field.Link.ByKey("reissue_of_id"));
    Field.Many guests = (Field.Many) reading.field("Album", "guests");
    assertThat(guests.table()).isEqualTo("shop_album_guests");
    assertThat(guests.ownColumn()).isEqualTo("album_id");
    assertThat(guests.targetColumn()).isEqualTo("artist_id");
    assertThat(((Field.Reverse) reading.field("Artist", "guestOn")).link())
        .isEqualTo(new Field.Link.ByTable("shop_album_guests", "artist_id", "album_id", null));
  }

  @Test
  void manyToManyWithItselfTellsTheSidesApart() {
    Reading reading =
        Reading.of("@Model public record Artist(@Id long id, ManyToMany<Artist> influences) {}");
    Field.Many influences = (Field.Many) reading.field("Artist", "influences");
    assertThat(influences.ownColumn()).isEqualTo("from_artist_id");
    assertThat(influences.targetColumn()).isEqualTo("to_artist_id");
  }

  @Test
  void whatIsSaidOfTheWholeModelIsRead() {
    Reading reading = Reading.of(ALBUM, ARTIST);
    Model album = reading.model("Album");
    assertThat(album.name()).isEqualTo("shop.Album");
    assertThat(album.table()).isEqualTo("shop_album");
    assertThat(album.ordering())
        .extracting(Model.Order::field, Model.Order::descending)
        .containsExactly(tuple("title", false), tuple("id", true));
    assertThat(album.uniques())
        .singleElement()
        .extracting(Model.Columns::name)
        .asString()
        .matches("shop_album_artist_id_title_[0-9a-f]{8}_uniq");
    assertThat(album.label()).extracting(Model.Label::accessor).isEqualTo("title");
    assertThat(reading.model("Artist").label())
        .extracting(Model.Label::accessor)
        .isEqualTo("shown");
  }

  @Test
  void constraintsAreReadInOrder() {
    Reading reading =
        Reading.of(
            """
            @Model
            public record Row(
                @Id long id,
                @NotBlank @Size(min = 2, max = 9, message = "Two to nine.") @Email
                    @Pattern(regexp = "a.*", flags = Pattern.Flag.CASE_INSENSITIVE) String text,
                @Min(1) @Max(value = 10) int whole,
                @Positive @DecimalMax(value = "9.5", inclusive = false) double real,
                @AssertTrue boolean agreed,
                @PastOrPresent LocalDate day) {}
            """);
    assertThat(reading.messages()).isEmpty();
    assertThat(reading.value("Row", "text").constraints())
        .containsExactly(
            new Constraint.NotBlank(null),
            new Constraint.Size(2, 9, "Two to nine."),
            new Constraint.Email(null),
            new Constraint.Matches("a.*", List.of("CASE_INSENSITIVE"), null));
    assertThat(reading.value("Row", "whole").constraints())
        .containsExactly(
            new Constraint.AtLeast("1", true, null), new Constraint.AtMost("10", true, null));
    assertThat(reading.value("Row", "real").constraints())
        .containsExactly(
            new Constraint.AtLeast("0", false, null), new Constraint.AtMost("9.5", false, null));
    assertThat(reading.value("Row", "agreed").constraints())
        .containsExactly(new Constraint.Is(true, null));
    assertThat(reading.value("Row", "day").constraints())
        .containsExactly(new Constraint.InTime(false, true, null));
  }

  @Test
  void aRepeatedConstraintIsReadEveryTime() {
    Reading reading =
        Reading.of(
            """
            @Model
            public record Row(
                @Id long id, @Pattern(regexp = "a.*") @Pattern(regexp = ".*z") String text) {}
            """);
    assertThat(reading.value("Row", "text").constraints())
        .containsExactly(
            new Constraint.Matches("a.*", List.of(), null),
            new Constraint.Matches(".*z", List.of(), null));
  }

  @Test
  void defaultsAreInTheirUsualNotation() {
    Reading reading =
        Reading.of(
            """
            @Model
            public record Row(
                @Id long id,
                @Default("+007") int whole,
                @Default("1e1") @Digits(integer = 3, fraction = 2) BigDecimal price,
                @Default("") String text,
                @CreatedAt Instant created,
                @UpdatedAt LocalDateTime updated) {}
            """);
    assertThat(reading.messages()).isEmpty();
    assertThat(reading.value("Row", "whole").defaultValue()).isEqualTo("7");
    assertThat(reading.value("Row", "price").defaultValue()).isEqualTo("10");
    assertThat(reading.value("Row", "text").defaultValue()).isEmpty();
    assertThat(reading.value("Row", "created").auto()).isEqualTo(Field.Auto.CREATED_AT);
    assertThat(reading.value("Row", "updated").auto()).isEqualTo(Field.Auto.UPDATED_AT);
  }

  @Test
  void aProjectInstallsAppsAndMountsThem() {
    Reading reading =
        Reading.of(
            ARTIST.replaceAll("(?s)@Reverse.*guestOn", "int number"),
            """
            @Project(apps = ShopApp.class, urls = @Include(path = "/", app = ShopApp.class))
            final class Site {}
            """);
    assertThat(reading.messages()).isEmpty();
    Project project = reading.compilation().project();
    assertThat(project).isNotNull();
    assertThat(project.type()).isEqualTo(new JavaClass("shop", "Site"));
    assertThat(project.apps()).containsExactlyElementsOf(reading.compilation().apps());
    assertThat(project.mounts()).extracting(Project.Mount::path).containsExactly("/");
  }

  @Test
  void aNestedRecordIsAModelToo() {
    Reading reading =
        Reading.of("public final class Music { @Model public record Song(@Id long id) {} }");
    Model song = reading.model("Song");
    assertThat(song.type()).isEqualTo(new JavaClass("shop", "Music.Song"));
    assertThat(song.table()).isEqualTo("shop_song");
    assertThat(song.type().companion("Dao").simpleName()).isEqualTo("MusicSongDao");
  }
}
