package dev.plectrum.http;

import org.jspecify.annotations.Nullable;

/**
 * A path split at its slashes, read from left to right. Every segment is percent-decoded after the
 * split, so {@code %2F} stays inside its segment.
 */
public final class Segments {
  private static final int LONGEST = 32;

  /**
   * Segments as they came before, each at the place of its hash, so that the few of which most
   * paths are made are not made anew for every request. What pushes another one out costs that one
   * a copy; strings never change, so that it does not matter which thread sees what.
   */
  private static final @Nullable String[] SEEN = new String[1024];

  private final String path;
  private int position;

  private Segments(String path) {
    this.path = path;
  }

  /**
   * The segments of a path that begins with a slash and is still percent-encoded.
   *
   * @throws HttpException 400, if an escape is not one, or not UTF-8, or NUL
   */
  public static Segments of(String path) {
    PercentCoding.check(path);
    return new Segments(path);
  }

  /** Whether no segment is left. A path that ends in a slash has an empty last segment. */
  public boolean atEnd() {
    return position >= path.length() || path.length() == 1;
  }

  /** The next segment, decoded; {@code ""} at the end. */
  public String next() {
    if (atEnd()) {
      return "";
    }
    int start = position + 1;
    int end = path.indexOf('/', start);
    if (end < 0) {
      end = path.length();
    }
    position = end;
    return end - start <= LONGEST ? seen(start, end) : decoded(start, end);
  }

  private String seen(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + path.charAt(i);
    }
    int place = (hash ^ hash >>> 16) & SEEN.length - 1;
    String known = SEEN[place];
    if (known != null && known.length() == end - start && path.startsWith(known, start)) {
      return known;
    }
    String made = decoded(start, end);
    if (made.length() == end - start) {
      // Nothing had to be decoded, so it stands for itself.
      SEEN[place] = made;
    }
    return made;
  }

  private String decoded(int start, int end) {
    return PercentCoding.decoded(path, start, end, false);
  }

  /** Where the reading stands, to come {@link #back} to when a route turns out not to match. */
  public int position() {
    return position;
  }

  /** Reads again from a {@link #position}. */
  public void back(int position) {
    this.position = position;
  }
}
