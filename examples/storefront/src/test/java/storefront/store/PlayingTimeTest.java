package storefront.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayingTimeTest {
  @ParameterizedTest
  @CsvSource({
    "1071, 0:01, 1 min, PT1S",
    "343719, 5:43, 6 min, PT5M43S",
    "3599999, 59:59, 1 h 0 min, PT59M59S",
    "5286953, 1:28:06, 1 h 28 min, PT1H28M6S"
  })
  void timeIsWrittenForEyesAndForMachines(
      long milliseconds, String clock, String words, String iso) {
    PlayingTime time = PlayingTime.ofMilliseconds(milliseconds);
    assertThat(time.clock()).isEqualTo(clock);
    assertThat(time.inWords()).isEqualTo(words);
    assertThat(time.iso()).isEqualTo(iso);
  }
}
