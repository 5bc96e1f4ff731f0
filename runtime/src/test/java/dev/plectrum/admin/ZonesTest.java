package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.config.SiteZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Times stand in forms and lists as the clocks of the site show them. */
class ZonesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static String shown(String instant) {
    return SiteZone.within(PARIS, () -> Codec.INSTANT.text().apply(Instant.parse(instant)));
  }

  private static Instant entered(String text) {
    return SiteZone.within(PARIS, () -> Codec.INSTANT.parse().apply(text));
  }

  @Test
  void formsShowAndReadTimesOfTheSite() {
    assertThat(shown("2024-07-01T22:30:00Z")).isEqualTo("2024-07-02T00:30");
    assertThat(entered("2024-07-02T00:30")).isEqualTo("2024-07-01T22:30:00Z");
    assertThat(entered("2024-07-02T00:30:00-05:00")).isEqualTo("2024-07-02T05:30:00Z");
    // The hour that the clocks leave out is none; of the one that comes twice the first is meant.
    assertThat(entered("2024-03-31T02:30")).isNull();
    assertThat(entered("2024-10-27T02:30")).isEqualTo("2024-10-27T00:30:00Z");
    assertThat(Codec.INSTANT.parse().apply("2024-07-02T00:30")).isEqualTo("2024-07-02T00:30:00Z");
  }

  @Test
  void listsShowDaysOfTheSite() {
    Instant night = Instant.parse("2024-12-31T23:30:00Z");
    assertThat(SiteZone.within(PARIS, () -> Display.instant(night)))
        .isNotEqualTo(Display.instant(night))
        .contains("2025");
    assertThat(SiteZone.within(PARIS, () -> Dates.day(night))).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(Dates.day(night)).isEqualTo(LocalDate.of(2024, 12, 31));
  }
}
