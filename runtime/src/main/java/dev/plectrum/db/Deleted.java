package dev.plectrum.db;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many rows were deleted, or would be.
 *
 * @param counts the number for each model that lost any, those asked for first: {@code store.Album}
 *     is 1, {@code store.Track} is 12; the links of a many-to-many relation go by its name, {@code
 *     store.Playlist.tracks}
 */
public record Deleted(Map<String, Long> counts) {
  public Deleted {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** How many rows in all. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows of one model, by its name: {@code store.Track}. */
  public long of(String model) {
    return counts.getOrDefault(model, 0L);
  }
}
