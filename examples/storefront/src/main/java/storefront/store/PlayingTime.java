package storefront.store;

import java.time.Duration;
import java.util.Locale;

/**
 * How long music plays.
 *
 * @param seconds whole seconds
 */
record PlayingTime(long seconds) {
  /** Leaves out what is less than a second, as players do. */
  static PlayingTime ofMilliseconds(long milliseconds) {
    return new PlayingTime(milliseconds / 1000);
  }

  /** As on the back of a record: {@code 5:43}, {@code 1:02:07}. */
  String clock() {
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
  }

  /** In words: {@code 40 min}, {@code 1 h 2 min}. */
  String inWords() {
    long minutes = Math.max(1, (seconds + 30) / 60);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  /** As the {@code time} element of HTML has it: {@code PT5M43S}. */
  String iso() {
    return Duration.ofSeconds(seconds).toString();
  }
}
