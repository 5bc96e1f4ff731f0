package storefront.store;

import dev.plectrum.query.Page;
import io.jstach.jstache.JStache;
import java.util.List;

/**
 * The front page: artists with their albums.
 *
 * @param layout what all pages have in common
 * @param search what was searched for, empty for nothing
 * @param stock what the store holds
 * @param found how many artists match, in words
 * @param artists those on this page
 * @param pager the links to the others
 */
@JStache(path = "artists")
record ArtistsPage(
    Layout layout, String search, Stock stock, String found, List<Card> artists, Pager pager) {

  /** How much the store holds, as numbers that people read. */
  record Stock(String artists, String albums, String tracks) {}

  /** One artist with the sleeves of their albums. */
  record Card(String name, String count, List<AlbumLink> albums) {}

  static ArtistsPage of(Page<Artist> page, String search, Stock stock, StoreUrls urls) {
    return new ArtistsPage(
        Layout.of(urls),
        search,
        stock,
        Words.count(page.count(), "artist"),
        page.items().stream().map(artist -> card(artist, urls)).toList(),
        Pager.of(page, number -> urls.artists(search.isEmpty() ? null : search, number)));
  }

  private static Card card(Artist artist, StoreUrls urls) {
    List<AlbumLink> albums =
        artist.albums().list().stream().map(album -> AlbumLink.of(album, urls)).toList();
    String count = albums.isEmpty() ? "No albums yet" : Words.count(albums.size(), "album");
    return new Card(artist.name(), count, albums);
  }

  /** Whether the page answers a search. */
  boolean searched() {
    return !search.isEmpty();
  }
}
