package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.studio.Band;
import dev.plectrum.fixture.studio.MembershipDraft;
import dev.plectrum.fixture.studio.Person;
import dev.plectrum.fixture.studio.Song;
import dev.plectrum.fixture.studio.SongDraft;
import dev.plectrum.fixture.studio.Studio;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.query.Pair;
import dev.plectrum.validation.FieldErrors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What Django's tests ask of updates, bulk changes, constraints and failures, asked here. */
@ParameterizedClass
@EnumSource(Dialect.class)
class WritingTest {
  private static final String SPOILED =
      "An earlier statement of this transaction failed; only a rollback is possible now.";

  @Parameter Dialect dialect;
  Studio studio;

  @BeforeEach
  void open() {
    studio = Studio.open(dialect);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private Song song(String title) {
    return studio.songs.create(d -> d.title(title));
  }

  private List<Integer> takes() {
    return studio.songs.query().orderBy(f -> f.title.asc()).values(f -> f.takes).list();
  }

  @Test
  void anUpdateIsOfTheRowsThatAreMeant() {
    studio.songs.createAll(
        IntStream.range(0, 6).mapToObj(i -> new SongDraft().title("t" + i).takes(i)).toList());
    var songs = studio.songs.query();

    assertThat(songs.orderBy(f -> f.takes.desc()).limit(2).update(f -> f.note.to("top")))
        .isEqualTo(2);
    assertThat(songs.where(f -> f.note.eq("top")).values(f -> f.takes).list())
        .containsExactly(4, 5);
    assertThat(songs.orderBy(f -> f.takes.desc()).slice(1, 3).delete()).isEqualTo(2);
    assertThat(takes()).containsExactly(0, 1, 2, 5);
    assertThat(songs.distinct().where(f -> f.takes.eq(0)).delete()).isEqualTo(1);
    assertThat(songs.update(f -> f.takes.to(f.takes.negated()))).isEqualTo(3);
    assertThat(takes()).containsExactly(-1, -2, -5);
    assertThat(
            songs
                .where(f -> f.takes.eq(-1))
                .union(songs.where(f -> f.takes.eq(-5)))
                .update(f -> f.takes.to(0)))
        .isEqualTo(2);
    assertThat(songs.orderBy(f -> f.title.lower().asc()).update(f -> f.takes.to(7))).isEqualTo(3);
    assertThat(songs.none().update(f -> f.takes.to(0))).isZero();
    assertThat(songs.where(f -> f.id.in(List.of())).update(f -> f.takes.to(0))).isZero();
    assertThat(takes()).containsOnly(7);
  }

  @Test
  void anUpdateThatCannotMeanAnythingIsToldBeforeItIsSent() {
    List<String> told = new ArrayList<>();
    List<String> sent =
        studio.statements(
            () -> {
              var songs = studio.songs.query();
              told.add(message(() -> songs.update(f -> f.takes.to(1), f -> f.takes.to(2))));
              told.add(message(() -> songs.update(f -> f.takes.to(f.takes.max()))));
              told.add(message(() -> songs.update(f -> f.band().name.to("x"))));
              told.add(message(songs::update));
            });

    assertThat(told)
        .containsExactly(
            "An update gives studio.Song.takes a value twice.",
            "studio.Song.takes is given a value row by row, which an aggregate of all rows is not;"
                + " ask for it in a query of its own.",
            "An update of studio.Song cannot give studio.Band.name a value.",
            "An update of studio.Song gives at least one column a value.");
    assertThat(sent).isEmpty();
  }

  private static String message(Runnable work) {
    return catchThrowableOfType(IllegalArgumentException.class, work::run).getMessage();
  }

  @Test
  void whoeverHasReadARowMissesNoChangeOfIt() {
    Song read = song("a");

    studio.songs.query().update(f -> f.takes.to(1));
    assertThatThrownBy(() -> studio.songs.update(read, d -> d.takes(2)))
        .isInstanceOf(StaleException.class);
    Song again = studio.songs.refresh(read);
    assertThat(again.version()).isEqualTo(2);
    List<SongDraft> drafts = List.of(new SongDraft().title("a").takes(9));
    Song written =
        studio.songs.bulk().onConflict(f -> f.title).update(f -> f.takes).create(drafts).get(0);
    assertThat(written.version()).isEqualTo(3);
    assertThatThrownBy(() -> studio.songs.update(again, d -> d.takes(2)))
        .isInstanceOf(StaleException.class);
    studio.songs.query().update(f -> f.version.to(50));
    assertThat(studio.songs.refresh(read).version()).isEqualTo(50);
  }

  @Test
  void aKeyThatLeadsNowhereIsNamedHoweverItIsWritten() {
    Song song = song("a");
    Band band = studio.band("b");
    List<SongDraft> drafts =
        List.of(new SongDraft().title("x"), new SongDraft().title("y").band(99));

    assertMissing("studio.Song", "band", () -> studio.songs.update(song, d -> d.band(99)));
    assertMissing("studio.Song", "band", () -> studio.songs.createAll(drafts));
    assertMissing("studio.Song", "band", () -> studio.songs.bulk().create(drafts));
    assertMissing(
        "studio.Song", "band", () -> studio.songs.updateAll(List.of(song), (row, d) -> d.band(99)));
    assertMissing(
        "studio.Song",
        "band",
        () -> studio.songs.query().update(f -> f.band().to(ForeignKey.of(99))));
    assertMissing(
        "studio.Membership",
        "person",
        () ->
            studio
                .memberships
                .bulk()
                .create(List.of(new MembershipDraft().band(band).person(77).instrument("oud"))));
    assertThat(studio.songs.query().list()).containsExactly(song);
  }

  private static void assertMissing(String model, String field, Runnable work) {
    ForeignKeyException missing = catchThrowableOfType(ForeignKeyException.class, work::run);
    assertThat(missing.model()).isEqualTo(model);
    assertThat(missing.fields()).containsExactly(field);
  }

  @Test
  void aKeyThatIsCheckedAtTheEndIsNamedToo() {
    assertMissing(
        "studio.Song",
        "band",
        () ->
            studio.database.atomic(
                () -> {
                  defer();
                  song("a");
                  studio.songs.query().update(f -> f.band().to(ForeignKey.of(99)));
                }));
    assertThat(studio.songs.count()).isZero();
    studio.database.atomic(
        () -> {
          defer();
          studio.songs.create(d -> d.title("b").band(7));
          studio.bands.create(d -> d.id(7).name("in time"));
        });
    assertThat(studio.songs.query().where(f -> f.band().name.eq("in time")).count()).isEqualTo(1);
  }

  private void defer() {
    Databases.run(
        studio.database,
        dialect == Dialect.SQLITE
            ? "PRAGMA defer_foreign_keys = ON"
            : "SET CONSTRAINTS ALL DEFERRED");
  }

  @Test
  void aConflictNamesTheFieldsHoweverItComesAbout() {
    Song song = song("a");
    List<SongDraft> drafts = List.of(new SongDraft().title("z"), new SongDraft().title("a"));

    for (Runnable work :
        List.<Runnable>of(
            () -> studio.songs.bulk().create(drafts),
            () -> studio.songs.createAll(drafts),
            () -> studio.songs.updateAll(List.of(song("b")), (row, d) -> d.title("a")),
            () -> studio.songs.query().update(f -> f.title.to("a")))) {
      UniqueException taken = catchThrowableOfType(UniqueException.class, work::run);
      assertThat(taken).hasMessage("studio.Song with this title already exists.");
    }
    assertThat(
            catchThrowableOfType(
                UniqueException.class, () -> studio.songs.create(d -> d.id(song.id()).title("c"))))
        .hasMessage("studio.Song with this id already exists.");
    assertThat(
            catchThrowableOfType(
                NotNullException.class, () -> studio.songs.query().update(f -> f.title.to(f.note))))
        .hasMessage("studio.Song needs a value for title.");
    studio.takes.create(d -> d.song(song));
    assertThatThrownBy(() -> studio.songs.update(song, d -> d.id(500)))
        .isInstanceOf(ReferredToException.class);
    assertThatThrownBy(() -> studio.songs.updateAll(List.of(song), (row, d) -> d.id(500)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The key of a studio.Song is not changed with those of many others.");
  }

  @Test
  void whatDoesNotFitIsNamed() {
    song("a");

    assertThat(
            catchThrowableOfType(
                TooLongException.class,
                () -> studio.songs.query().update(f -> f.note.to("x".repeat(300)))))
        .hasMessage("studio.Song has a text that is too long: note.");
    assertThat(
            catchThrowableOfType(
                OutOfRangeException.class,
                () ->
                    studio
                        .songs
                        .query()
                        .update(f -> f.takes.to(f.takes.plus(Integer.MAX_VALUE).plus(5)))))
        .hasMessage("studio.Song has a value that is out of range: takes.");
    var songs = studio.songs.query();
    assertThatThrownBy(() -> songs.update(f -> f.title.to(f.title.repeat(81))))
        .isInstanceOf(TooLongException.class);
    assertThatThrownBy(() -> songs.update(f -> f.note.to("x".repeat(201)), f -> f.takes.to(1)))
        .isInstanceOf(TooLongException.class);
    assertThatThrownBy(
            () -> songs.update(f -> f.takes.to(f.takes.plus(Integer.MIN_VALUE).minus(1))))
        .isInstanceOf(OutOfRangeException.class);
    songs.update(f -> f.note.to("ä".repeat(200)), f -> f.takes.to(f.takes.plus(Integer.MIN_VALUE)));
    assertThat(songs.values(f -> f.takes).get()).isEqualTo(Integer.MIN_VALUE);
    songs.update(f -> f.note.to("x".repeat(200) + "  "), f -> f.takes.to(f.note.length()));
    assertThat(songs.values(f -> f.note.length(), f -> f.takes).get())
        .isEqualTo(new Pair<>(200, 200));
    songs.update(f -> f.note.toNull());
    songs.update(f -> f.note.to(f.note.lower()));
    // A row that is given twice is one row, and the last change is the one that stays.
    Band band = studio.band("a");
    List<String> names = new ArrayList<>(List.of("b", "c"));
    assertThat(studio.bands.updateAll(List.of(band, band), (row, d) -> d.name(names.remove(0))))
        .isEqualTo(1);
    assertThat(studio.bands.refresh(band).name()).isEqualTo("c");
    assertThat(songs.where(f -> f.note.isNull()).count()).isEqualTo(1);
  }

  @Test
  void aConflictIsWithAConstraintThatThereIs() {
    var bulk = studio.songs.bulk();

    assertThatThrownBy(() -> bulk.onConflict(f -> f.note))
        .hasMessage("studio.Song has no unique constraint over just note.");
    assertThatThrownBy(bulk::onConflict)
        .hasMessage("Nothing says when a row of studio.Song exists already: name a column.");
    assertThatThrownBy(() -> bulk.onConflict(f -> f.title).update())
        .hasMessage("Nothing says what a row of studio.Song is given: name a column.");
    assertThatThrownBy(() -> bulk.onConflict(f -> f.title).update(f -> f.id))
        .hasMessage("A row of studio.Song that exists keeps its id.");
    assertThatThrownBy(() -> bulk.onConflict(f -> f.title).ignoreConflicts())
        .isInstanceOf(IllegalStateException.class);
    // The other way round there is nothing to take back.
    assertThat(studio.songs.bulk().ignoreConflicts().onConflict(f -> f.id).create(List.of()))
        .isEmpty();
  }

  @Test
  void aRowIsWrittenOnceByOneStatement() {
    List<SongDraft> twice =
        List.of(new SongDraft().title("x").takes(1), new SongDraft().title("x").takes(2));

    UniqueException taken =
        catchThrowableOfType(
            UniqueException.class,
            () -> studio.songs.bulk().onConflict(f -> f.title).update(f -> f.takes).create(twice));
    assertThat(taken.fields()).containsExactly("title");
    assertThat(studio.songs.count()).isZero();
    assertThat(studio.songs.bulk().ignoreConflicts().create(twice))
        .extracting(Song::takes)
        .containsExactly(1);
    assertThat(
            studio
                .songs
                .bulk()
                .batchSize(1)
                .onConflict(f -> f.title)
                .update(f -> f.takes)
                .create(twice))
        .extracting(Song::takes)
        .containsExactly(1, 2);
  }

  @Test
  void manyRowsAreMoreThanAStatementCanTake() {
    List<SongDraft> many =
        IntStream.range(0, 12_000).mapToObj(i -> new SongDraft().title("n" + i)).toList();

    assertThat(studio.songs.bulk().batchSize(100_000).create(many)).hasSize(12_000);
    assertThat(studio.songs.bulk().ignoreConflicts().batchSize(100_000).create(many)).isEmpty();
    assertThat(studio.songs.query().delete()).isEqualTo(12_000);
    assertThat(studio.songs.createAll(many)).isEqualTo(12_000);
  }

  @Test
  void keysThatAreGivenAndKeysThatAreNotMayBeMixed() {
    List<SongDraft> drafts =
        List.of(
            new SongDraft().title("a").id(1000),
            new SongDraft().title("b"),
            new SongDraft().title("c").id(2000));

    List<Song> made = studio.songs.bulk().create(drafts);

    assertThat(made).extracting(Song::title).containsExactly("a", "b", "c");
    assertThat(made.get(0).id()).isEqualTo(1000);
    assertThat(made.get(2).id()).isEqualTo(2000);
    Person person = studio.person("p");
    assertThat(studio.people.updateAll(List.of(person, person), (row, d) -> d.nickname(row.name())))
        .isEqualTo(1);
    assertThat(studio.people.updateAll(List.of(person), (row, d) -> d.nickname(null))).isEqualTo(1);
    assertThat(studio.people.updateAll(List.of(), (row, d) -> d.nickname("x"))).isZero();
    assertThat(studio.people.refresh(person).nickname()).isNull();
  }

  @Test
  void aRowMayHaveNothingButItsKey() {
    boolean sqlite = dialect == Dialect.SQLITE;
    Databases.run(
        studio.database,
        "CREATE TABLE studio_ticket (id "
            + (sqlite
                ? "integer PRIMARY KEY AUTOINCREMENT)"
                : "bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY)"));
    Tickets tickets = new Tickets();
    List<Ticket> drafts = List.of(new Ticket(tickets), new Ticket(tickets), new Ticket(tickets));
    OnConflict ignored = new OnConflict(List.of(), List.of());

    assertThat(studio.database.insertReturning(tickets, drafts, null, 0))
        .containsExactly(1L, 2L, 3L);
    assertThat(studio.database.insertReturning(tickets, drafts, ignored, 0))
        .containsExactly(4L, 5L, 6L);
    assertThat(studio.database.insertAll(tickets, drafts)).isEqualTo(3);
    assertThat(studio.database.count("SELECT COUNT(*) FROM studio_ticket")).isEqualTo(9);
  }

  private static final class Tickets extends Table<Long> {
    Tickets() {
      super("studio.Ticket", "studio_ticket", "id", "id");
      column("id", "id");
    }

    @Override
    public Long read(Row row, int at, Peers peers) throws SQLException {
      return row.getLong(at);
    }

    @Override
    public Object key(Long row) {
      return row;
    }
  }

  private static final class Ticket extends Draft<Long> {
    Ticket(Tickets table) {
      super(table);
    }

    @Override
    protected void bind(Parameters in, int index, int column) {
      throw unknownColumn(column);
    }

    @Override
    protected void check(FieldErrors errors, boolean creating) {}
  }

  @Test
  void aStatementThatFailsEndsItsTransactionOnEveryDatabase() {
    song("a");
    song("1");
    List<Runnable> failing =
        List.of(
            () -> song("a"),
            () ->
                studio
                    .songs
                    .query()
                    .orderBy(f -> f.title.asc())
                    .values(f -> f.title.asLong())
                    .stream(1)
                    .forEach(first -> assertThat(first).isOne()),
            () -> studio.songs.createAll(List.of(new SongDraft().title("a"))),
            () -> studio.songs.query().update(f -> f.band().to(ForeignKey.of(99))));

    for (Runnable work : failing) {
      List<String> done = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  studio.database.atomic(
                      () -> {
                        catchThrowable(work::run);
                        song("next");
                      }))
          .hasMessage(SPOILED);
      // Nobody believes to have written what is not there.
      assertThatThrownBy(
              () ->
                  studio.database.atomic(
                      () -> {
                        song("before");
                        studio.database.onCommit(() -> done.add("committed"));
                        catchThrowable(work::run);
                      }))
          .hasMessage(SPOILED);
      assertThat(done).isEmpty();
    }
    assertThat(studio.songs.count()).isEqualTo(2);
  }

  @Test
  void aTransactionInsideKeepsAFailureToItself() {
    song("a");

    studio.database.atomic(
        () -> {
          song("b");
          assertThatThrownBy(() -> studio.database.atomic(() -> song("a")))
              .isInstanceOf(UniqueException.class);
          // Inside of it the same holds.
          assertThatThrownBy(
                  () ->
                      studio.database.atomic(
                          () -> {
                            song("lost");
                            catchThrowable(() -> song("a"));
                          }))
              .hasMessage(SPOILED);
          song("c");
        });

    assertThat(studio.songs.query().values(f -> f.title).list()).containsExactly("a", "b", "c");
  }
}
