package dev.plectrum.query;

/**
 * How the part of a text is shown that a full-text search has found. The text itself is not made
 * safe for HTML.
 *
 * @param start what comes before each word that was found
 * @param stop what comes after it
 * @param minWords how many words there are at least
 * @param maxWords how many words there are at most, more than {@code minWords}
 * @param fragments how many pieces of the text there are at most; 0 for one piece around the words
 * @param delimiter what stands between two pieces
 * @param wholeText whether all of the text is shown
 */
public record SearchHeadline(
    String start,
    String stop,
    int minWords,
    int maxWords,
    int fragments,
    String delimiter,
    boolean wholeText) {
  /**
   * A form.
   *
   * @throws IllegalArgumentException if the numbers of words or pieces are none
   */
  public SearchHeadline {
    if (minWords < 1 || maxWords <= minWords || fragments < 0) {
      throw new IllegalArgumentException(
          "A headline cannot have %d to %d words in %d pieces."
              .formatted(minWords, maxWords, fragments));
    }
  }

  /** PostgreSQL's own: {@code <b>} and {@code </b>}, one piece of 15 to 35 words. */
  public static final SearchHeadline STANDARD =
      new SearchHeadline("<b>", "</b>", 15, 35, 0, " ... ", false);

  /** The same with other marks around what was found. */
  public SearchHeadline marked(String start, String stop) {
    return new SearchHeadline(start, stop, minWords, maxWords, fragments, delimiter, wholeText);
  }

  /** The same with so many words. */
  public SearchHeadline words(int least, int most) {
    return new SearchHeadline(start, stop, least, most, fragments, delimiter, wholeText);
  }

  /** The same in several pieces. */
  public SearchHeadline pieces(int most, String delimiter) {
    return new SearchHeadline(start, stop, minWords, maxWords, most, delimiter, wholeText);
  }

  /** All of the text, with what was found marked. */
  public SearchHeadline ofAll() {
    return new SearchHeadline(start, stop, minWords, maxWords, fragments, delimiter, true);
  }

  String options() {
    return "StartSel=%s, StopSel=%s, MinWords=%d, MaxWords=%d, MaxFragments=%d, FragmentDelimiter=%s, HighlightAll=%s"
        .formatted(
            quoted(start),
            quoted(stop),
            minWords,
            maxWords,
            fragments,
            quoted(delimiter),
            wholeText);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
