package dev.plectrum.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time zone in which a site shows, reads and counts days and hours: the setting {@code
 * TIME_ZONE}, Django's current time zone. What is stored is a point in time and knows no zone.
 *
 * <pre>{@code
 * LocalDateTime shown = SiteZone.local(concert.startsAt());    // as the clocks of the site show it
 * SiteZone.within(ZoneId.of("America/New_York"), () -> …);     // as somebody elsewhere sees it
 * }</pre>
 */
public final class SiteZone {
  /** The name of the setting. */
  public static final String SETTING = "TIME_ZONE";

  private static final ThreadLocal<@Nullable ZoneId> OTHER = new ThreadLocal<>();
  private static volatile ZoneId zone = ZoneId.of("UTC");

  private SiteZone() {}

  /**
   * The zone that settings name; UTC if they name none.
   *
   * @throws SettingsException if there is no such zone
   */
  public static ZoneId of(Settings settings) {
    String name = settings.text(SETTING, "UTC");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new SettingsException(
          SETTING + " is \"" + name + "\", which is no time zone; write one as Europe/Paris.",
          unknown);
    }
  }

  /** Says in which zone the site is; every thread sees it. */
  public static void use(ZoneId site) {
    zone = site;
  }

  /** The zone of the site, or the one that this thread is {@link #within}. */
  public static ZoneId current() {
    ZoneId other = OTHER.get();
    return other == null ? zone : other;
  }

  /** Does something in another zone, such as that of a user; Django's {@code override}. */
  public static <R extends @Nullable Object> R within(ZoneId other, Supplier<R> work) {
    ZoneId before = OTHER.get();
    OTHER.set(other);
    try {
      return work.get();
    } finally {
      if (before == null) {
        OTHER.remove();
      } else {
        OTHER.set(before);
      }
    }
  }

  /** What the clocks show at an instant; Django's {@code localtime}. */
  public static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, current());
  }

  /**
   * When the clocks show a time. Where they show it twice it is the first of both; null where they
   * leave it out.
   */
  public static @Nullable Instant instant(LocalDateTime local) {
    return current().getRules().getValidOffsets(local).stream()
        .findFirst()
        .map(local::toInstant)
        .orElse(null);
  }

  /** The present day; Django's {@code localdate}. */
  public static LocalDate today() {
    return LocalDate.now(current());
  }
}
