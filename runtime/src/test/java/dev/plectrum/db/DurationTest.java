package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.studio.Song;
import dev.plectrum.fixture.studio.Studio;
import dev.plectrum.fixture.studio.Take;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Durations go in and come back equal. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DurationTest {
  @Parameter Dialect dialect;
  Studio studio;
  Song song;

  @BeforeEach
  void open() {
    studio = Studio.open(dialect);
    song = studio.songs.create(d -> d.title("Nuages"));
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private Take take(Duration length) {
    return studio.takes.create(d -> d.song(song).length(length));
  }

  @Test
  void theyComeBackEqual() {
    for (Duration length :
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(200),
            Duration.ofSeconds(-1, 1000),
            Duration.ofNanos(-5_000),
            Duration.ofDays(400).plusNanos(123_456_000),
            Duration.ofDays(-400).plusSeconds(7),
            Duration.ofSeconds(9_223_372_036_854L, 775_807_000))) {
      Take take = take(length);
      assertThat(take.length()).isEqualTo(length);
      assertThat(studio.takes.refresh(take).length()).isEqualTo(length);
      assertThat(studio.takes.query().where(f -> f.length.eq(length)).get()).isEqualTo(take);
    }
  }

  @Test
  void noneIsNullAndADefaultIsKept() {
    Take take = studio.takes.create(d -> d.song(song));

    assertThat(take.length()).isEqualTo(Duration.ZERO);
    assertThat(take.pause()).isNull();
    assertThat(studio.takes.update(take, d -> d.pause(Duration.ofSeconds(5))).pause())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(studio.takes.update(take, d -> d.pause(null)).pause()).isNull();
  }

  @Test
  void theyAreComparedAndOrdered() {
    Take brief = take(Duration.ofMinutes(2));
    Take negative = take(Duration.ofMinutes(-90));
    Take lengthy = take(Duration.ofHours(30));

    var query = studio.takes.query();
    assertThat(query.where(f -> f.length.gt(Duration.ofHours(1))).list()).containsExactly(lengthy);
    assertThat(query.where(f -> f.length.lt(Duration.ZERO)).list()).containsExactly(negative);
    assertThat(query.orderBy(f -> f.length.asc()).list()).containsExactly(negative, brief, lengthy);
    assertThat(
            query
                .where(f -> f.length.in(List.of(Duration.ofMinutes(2), Duration.ofHours(30))))
                .count())
        .isEqualTo(2);
  }

  @Test
  void whatNoDatabaseCountsIsRefused() {
    assertThatThrownBy(() -> take(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("cannot be stored");
    assertThat(take(Duration.ofNanos(1999)).length()).isEqualTo(Duration.ofNanos(1000));
  }

  @Test
  void intervalsThatSomebodyElseWroteAreRead() {
    assertThat(Durations.ofInterval("1 year 2 mons -3 days -04:05:06.7"))
        .isEqualTo(Duration.ofDays(365 + 60 - 3).minus(Duration.parse("PT4H5M6.7S")));
    assertThat(Durations.ofInterval("3 days")).isEqualTo(Duration.ofDays(3));
    assertThatThrownBy(() -> Durations.ofInterval("P3D")).isInstanceOf(DatabaseException.class);
  }
}
