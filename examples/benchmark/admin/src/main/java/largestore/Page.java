package largestore;

import java.util.List;

/**
 * A page that is measured.
 *
 * @param name what it is
 * @param path where it is
 * @param text something that it must show
 * @param counts whether it must keep the limits
 */
record Page(String name, String path, String text, boolean counts) {
  private static final String TRACKS = "/admin/store/track";

  static final List<Page> ALL =
      List.of(
          new Page("the list", TRACKS, "unitPrice", true),
          new Page("a search by prefix, 120 rows", TRACKS + "?q=nuages", "120 tracks", true),
          new Page("a search by prefix, every 30th row", TRACKS + "?q=sw", "Sweet", true),
          new Page("a filter", TRACKS + "?genre=4", "Jazz", true),
          new Page("the last page", TRACKS + "?last=1", "Zing", true),
          new Page("sorted by composer, last page", TRACKS + "?o=5&last=1", "Page", false),
          new Page("filtered, last page", TRACKS + "?genre=4&last=1", "Jazz", false),
          new Page("in the middle", TRACKS + "?after=1700", "Page", false),
          new Page("in the middle, by composer", TRACKS + "?o=5&after=1700", "Page", false),
          new Page("a filter that keeps nothing", TRACKS + "?unitPrice=7.77", "Nothing", false),
          new Page("a search that finds nothing", TRACKS + "?q=qqq", "Nothing", false),
          new Page("an autocomplete", "/admin/store/album/autocomplete?term=sw", "Sweet", false),
          new Page("the form of a row", TRACKS + "/1/change", "milliseconds", false),
          new Page("the front page", "/admin", "Track", false));
}
