package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.studio.Band;
import dev.plectrum.fixture.studio.Membership;
import dev.plectrum.fixture.studio.Person;
import dev.plectrum.fixture.studio.Song;
import dev.plectrum.fixture.studio.SongDraft;
import dev.plectrum.fixture.studio.Studio;
import dev.plectrum.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rows that are found or made, made in bulk, or changed by several people; after Django's tests.
 */
@ParameterizedClass
@EnumSource(Dialect.class)
class ObtainingTest {
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

  @Test
  void aRowIsMadeOnceAndThenFound() {
    Obtained<Person> first =
        studio.people.getOrCreate(d -> d.name("Django"), d -> d.nickname("Jeannot"));
    Obtained<Person> second =
        studio.people.getOrCreate(d -> d.name("Django"), d -> d.nickname("Somebody"));

    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(second.row()).isEqualTo(first.row());
    assertThat(second.row().nickname()).isEqualTo("Jeannot");
    assertThat(studio.people.count()).isEqualTo(1);
  }

  @Test
  void nullIsAValueToLookFor() {
    studio.people.create(d -> d.name("Stéphane").nickname("Steph"));
    Person django = studio.person("Django");

    assertThat(studio.people.getOrCreate(d -> d.nickname(null)).row()).isEqualTo(django);
    assertThat(studio.people.getOrCreate(d -> d.name("Django").nickname(null)).created()).isFalse();
  }

  @Test
  void whatIsMissingIsToldOnlyWhenARowHasToBeMade() {
    studio.people.create(d -> d.name("Django").nickname("Jeannot"));

    assertThat(studio.people.getOrCreate(d -> d.nickname("Jeannot")).created()).isFalse();
    assertThatThrownBy(() -> studio.people.getOrCreate(d -> d.nickname("Nobody")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> studio.people.getOrCreate(d -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void severalRowsAreNoAnswer() {
    studio.band("Hot Club");
    studio.band("Hot Club");

    assertThatThrownBy(() -> studio.bands.getOrCreate(d -> d.name("Hot Club")))
        .isInstanceOf(MultipleFoundException.class);
  }

  @Test
  void aConflictWithAnotherRowIsNoneOfOurs() {
    studio.person("Django");

    // The name is taken, but by a row that has another nickname.
    UniqueException taken =
        catchThrowableOfType(
            UniqueException.class,
            () -> studio.people.getOrCreate(d -> d.name("Django").nickname("Other")));
    assertThat(taken.fields()).containsExactly("name");
    // The transaction around it goes on.
    studio.database.atomic(
        () -> {
          assertThatThrownBy(
                  () -> studio.people.getOrCreate(d -> d.name("Django").nickname("Other")))
              .isInstanceOf(UniqueException.class);
          studio.person("Stéphane");
        });
    assertThat(studio.people.count()).isEqualTo(2);
  }

  @Test
  void aRowIsChangedOrMade() {
    Obtained<Song> made = studio.songs.updateOrCreate(d -> d.title("Nuages"), d -> d.note("slow"));
    Obtained<Song> changed =
        studio.songs.updateOrCreate(d -> d.title("Nuages"), d -> d.note("slower"));

    assertThat(made.created()).isTrue();
    assertThat(made.row().note()).isEqualTo("slow");
    assertThat(changed.created()).isFalse();
    assertThat(changed.row().id()).isEqualTo(made.row().id());
    assertThat(changed.row().note()).isEqualTo("slower");
    assertThat(studio.songs.count()).isEqualTo(1);
  }

  @Test
  void aNewRowMayGetOtherValuesThanAChangedOne() {
    Song made =
        studio
            .songs
            .updateOrCreate(
                d -> d.title("Nuages"), d -> d.note("changed"), d -> d.note("new").takes(1))
            .row();
    assertThat(made.note()).isEqualTo("new");
    assertThat(made.takes()).isEqualTo(1);

    Song changed =
        studio
            .songs
            .updateOrCreate(
                d -> d.title("Nuages"), d -> d.note("changed"), d -> d.note("new").takes(7))
            .row();
    assertThat(changed.note()).isEqualTo("changed");
    assertThat(changed.takes()).isEqualTo(1);
  }

  @Test
  void manyThreadsMakeOneRow() throws Exception {
    int threads = 6;
    List<Obtained<Person>> answers =
        together(
            threads,
            () -> studio.people.getOrCreate(d -> d.name("Django"), d -> d.nickname("Jeannot")));

    assertThat(answers).filteredOn(Obtained::created).hasSize(1);
    assertThat(answers)
        .extracting(answer -> answer.row().id())
        .containsOnly(answers.get(0).row().id());
    assertThat(studio.people.count()).isEqualTo(1);
  }

  @Test
  void manyThreadsMakeOneRowInTransactionsOfTheirOwn() throws Exception {
    List<Obtained<Person>> answers =
        together(
            4,
            () -> studio.database.atomic(() -> studio.people.getOrCreate(d -> d.name("Django"))));

    assertThat(answers).filteredOn(Obtained::created).hasSize(1);
    assertThat(studio.people.count()).isEqualTo(1);
  }

  @Test
  void noChangeOfARowThatManyThreadsChangeIsLost() throws Exception {
    int threads = 6;
    together(
        threads,
        () ->
            studio.database.atomic(
                () -> {
                  Song song =
                      studio.songs.updateOrCreate(d -> d.title("Nuages"), d -> d.note("x")).row();
                  return studio.songs.update(song.id(), d -> d.takes(song.takes() + 1));
                }));

    assertThat(studio.songs.query().get().takes()).isEqualTo(threads);
  }

  private static <R> List<R> together(int threads, Work<R, RuntimeException> work)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<R>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          pool.submit(
              () -> {
                start.await();
                return work.run();
              }));
    }
    start.countDown();
    List<R> answers = new ArrayList<>();
    for (Future<R> one : running) {
      answers.add(one.get(60, TimeUnit.SECONDS));
    }
    pool.shutdown();
    return answers;
  }

  private static List<SongDraft> songs(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new SongDraft().title("Song " + i).takes(i))
        .toList();
  }

  @Test
  void manyRowsComeBackWithTheirKeysInOrder() {
    List<Song> made = studio.songs.bulk().batchSize(7).create(songs(0, 20));

    assertThat(made).hasSize(20);
    assertThat(made)
        .extracting(Song::takes)
        .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    assertThat(made).extracting(Song::version).containsOnly(1);
    assertThat(studio.songs.query().orderBy(f -> f.id.asc()).list()).isEqualTo(made);
    assertThat(studio.statements(() -> studio.songs.bulk().create(songs(20, 60)))).hasSize(1);
    assertThat(studio.songs.bulk().create(List.of())).isEmpty();
  }

  @Test
  void manyRowsAreMadeAllOrNone() {
    studio.songs.create(d -> d.title("Song 3"));

    assertThatThrownBy(() -> studio.songs.bulk().batchSize(2).create(songs(0, 5)))
        .isInstanceOf(UniqueException.class);
    assertThatThrownBy(
            () -> studio.songs.bulk().create(List.of(new SongDraft().title("A"), new SongDraft())))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("1.title");
    assertThat(studio.songs.count()).isEqualTo(1);
    assertThatThrownBy(() -> studio.songs.bulk().batchSize(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rowsThatExistAreLeftOut() {
    Song old = studio.songs.create(d -> d.title("Song 3").note("old"));

    List<Song> made = studio.songs.bulk().ignoreConflicts().create(songs(0, 5));

    assertThat(made)
        .extracting(Song::title)
        .containsExactly("Song 0", "Song 1", "Song 2", "Song 4");
    assertThat(studio.songs.refresh(old)).isEqualTo(old);
    assertThat(studio.songs.bulk().onConflict(f -> f.title).create(songs(0, 5))).isEmpty();
  }

  @Test
  void rowsThatExistAreChanged() {
    Song old = studio.songs.create(d -> d.title("Song 3").note("old").takes(99));

    List<Song> written =
        studio.songs.bulk().onConflict(f -> f.title).update(f -> f.takes).create(songs(2, 5));

    assertThat(written).hasSize(3);
    Song changed = studio.songs.refresh(old);
    assertThat(changed.takes()).isEqualTo(3);
    assertThat(changed.note()).isEqualTo("old");
    assertThat(studio.songs.count()).isEqualTo(3);
    assertThatThrownBy(() -> studio.songs.bulk().update(f -> f.takes))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPairOfKeysTellsThatARowExists() {
    Band band = studio.band("Hot Club");
    Person django = studio.person("Django");
    studio.memberships.create(d -> d.band(band).person(django).instrument("banjo"));

    List<Membership> written =
        studio
            .memberships
            .bulk()
            .onConflict(f -> f.band(), f -> f.person())
            .update(f -> f.instrument)
            .create(
                List.of(
                    new dev.plectrum.fixture.studio.MembershipDraft()
                        .band(band)
                        .person(django)
                        .instrument("guitar")));

    assertThat(written).extracting(Membership::instrument).containsExactly("guitar");
    assertThatThrownBy(() -> studio.memberships.bulk().onConflict(f -> f.band().name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another table");
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen() {
    Song read = studio.songs.create(d -> d.title("Nuages"));
    Song changed = studio.songs.update(read, d -> d.note("by somebody else"));
    assertThat(read.version()).isEqualTo(1);
    assertThat(changed.version()).isEqualTo(2);

    StaleException stale =
        catchThrowableOfType(
            StaleException.class, () -> studio.songs.update(read, d -> d.note("by me")));

    assertThat(stale.model()).isEqualTo("studio.Song");
    assertThat(stale.key()).isEqualTo(read.id());
    assertThat(stale.fields()).containsExactly("version");
    assertThat(studio.songs.refresh(read)).isEqualTo(changed);
    assertThat(studio.songs.update(studio.songs.refresh(read), d -> d.note("now")).version())
        .isEqualTo(3);
    assertThat(studio.songs.update(read.id(), d -> d.note("whatever")).version()).isEqualTo(4);
  }

  @Test
  void aRowThatIsGoneIsNotStale() {
    Song read = studio.songs.create(d -> d.title("Nuages"));
    studio.songs.delete(read);

    assertThatThrownBy(() -> studio.songs.update(read, d -> d.note("x")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> studio.songs.refresh(read)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void manyRowsAreComparedToo() {
    List<Song> read = studio.songs.bulk().create(songs(0, 3));
    studio.songs.update(read.get(1), d -> d.note("by somebody else"));

    StaleException stale =
        catchThrowableOfType(
            StaleException.class,
            () -> studio.songs.updateAll(read, (song, d) -> d.takes(song.takes() + 10)));

    assertThat(stale.key()).isEqualTo(read.get(1).id());
    assertThat(studio.songs.query().list()).extracting(Song::takes).containsExactly(0, 1, 2);
    List<Song> again = studio.songs.query().list();
    assertThat(studio.songs.updateAll(again, (song, d) -> d.takes(song.takes() + 10))).isEqualTo(3);
    assertThat(studio.songs.query().list()).extracting(Song::version).containsExactly(2, 3, 2);
  }
}
