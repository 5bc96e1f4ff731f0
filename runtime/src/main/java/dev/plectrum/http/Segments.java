package dev.plectrum.http;

/**
 * A path split at its slashes, read from left to right. Every segment is percent-decoded after the
 * split, so {@code %2F} stays inside its segment.
 */
public final class Segments {
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
