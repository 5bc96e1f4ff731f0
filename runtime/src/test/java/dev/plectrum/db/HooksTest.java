package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.studio.Hit;
import dev.plectrum.fixture.studio.Song;
import dev.plectrum.fixture.studio.Studio;
import dev.plectrum.fixture.studio.Take;
import dev.plectrum.fixture.studio.TakeDraft;
import dev.plectrum.fixture.studio.TakeHooks;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Hooks around what is saved and deleted, and tables that no migration makes. */
@ParameterizedClass
@EnumSource(Dialect.class)
class HooksTest {
  @Parameter Dialect dialect;
  Studio studio;
  Song song;

  @BeforeEach
  void open() {
    studio = Studio.open(dialect);
    song = studio.songs.create(d -> d.title("Nuages"));
    TakeHooks.HEARD.clear();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void theyRunAroundWhatIsSaved() {
    Take take = studio.takes.create(d -> d.song(song));
    assertThat(take.label()).isEqualTo("new");
    studio.takes.update(take, d -> d.label("second"));

    assertThat(TakeHooks.HEARD)
        .containsExactly(
            "before create", "after create new", "before update", "after update second");
  }

  @Test
  void oneThatThrowsUndoesTheChange() {
    Take take = studio.takes.create(d -> d.song(song));

    assertThatThrownBy(() -> studio.takes.update(take, d -> d.label("bad")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(studio.takes.refresh(take).label()).isEqualTo("new");
  }

  @Test
  void theyRunForEveryRowThatGoesAlong() {
    Take first = studio.takes.create(d -> d.song(song));
    studio.takes.update(studio.takes.create(d -> d.song(song)), d -> d.label("second"));
    TakeHooks.HEARD.clear();

    assertThat(studio.songs.delete(song)).isTrue();

    assertThat(TakeHooks.HEARD)
        .containsExactly(
            "before delete new", "before delete second", "after delete new", "after delete second");
    assertThat(studio.takes.find(first.id())).isEmpty();
  }

  @Test
  void oneThatThrowsKeepsEverything() {
    Take take = studio.takes.create(d -> d.song(song));
    studio.takes.update(take, d -> d.label("kept"));

    assertThatThrownBy(() -> studio.songs.delete(song)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> studio.takes.delete(take)).isInstanceOf(IllegalStateException.class);

    assertThat(studio.songs.count()).isEqualTo(1);
    assertThat(studio.takes.count()).isEqualTo(1);
  }

  @Test
  void theyDoNotRunForWhatIsWrittenInBulk() {
    studio.takes.createAll(List.of(new TakeDraft().song(song), new TakeDraft().song(song)));
    studio.takes.bulk().create(List.of(new TakeDraft().song(song).label("x")));

    assertThat(TakeHooks.HEARD).isEmpty();
    assertThat(studio.takes.count()).isEqualTo(3);
  }

  @Test
  void aViewIsReadLikeATable() {
    studio.songs.update(song, d -> d.takes(11));
    studio.songs.create(d -> d.title("Minor Swing").takes(2));

    assertThat(studio.hits.query().list()).containsExactly(new Hit(song.id(), "Nuages", 11));
    assertThat(studio.hits.find(song.id())).isPresent();
    assertThat(studio.hits.query().where(f -> f.takes.gt(20)).exists()).isFalse();
    if (dialect == Dialect.POSTGRESQL) {
      // A view as simple as this one is written through.
      studio.hits.update(song.id(), d -> d.takes(12));
      assertThat(studio.songs.refresh(song).takes()).isEqualTo(12);
    } else {
      assertThatThrownBy(() -> studio.hits.update(song.id(), d -> d.takes(12)))
          .isInstanceOf(DatabaseException.class);
    }
  }
}
