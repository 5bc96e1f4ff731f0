package storefront.store;

import io.jstach.jstache.JStache;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One album: its tracks, and what else its artist made.
 *
 * @param layout what all pages have in common
 * @param title the album's title
 * @param artist its artist's name
 * @param artistHref where the artist is listed
 * @param sleeve its cover
 * @param count how many tracks it has
 * @param playingTime how long all of them play
 * @param price what all of them cost
 * @param tracks in the order of the album
 * @param others other albums of the artist
 */
@JStache(path = "album")
record AlbumPage(
    Layout layout,
    String title,
    String artist,
    String artistHref,
    Sleeve sleeve,
    String count,
    PlayingTime playingTime,
    String price,
    List<Row> tracks,
    List<AlbumLink> others) {

  /** One track in the list. */
  record Row(
      int number,
      String name,
      @Nullable String composer,
      @Nullable String genre,
      PlayingTime playingTime,
      String price) {

    static Row of(int number, Track track) {
      return new Row(
          number,
          track.name(),
          track.composer(),
          track.genre() == null ? null : track.genre().get().name(),
          PlayingTime.ofMilliseconds(track.milliseconds()),
          Words.price(track.unitPrice()));
    }
  }

  static AlbumPage of(Album album, List<Track> tracks, List<Album> others, StoreUrls urls) {
    String artist = album.artist().get().name();
    long milliseconds = tracks.stream().mapToLong(Track::milliseconds).sum();
    BigDecimal price =
        tracks.stream().map(Track::unitPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new AlbumPage(
        Layout.of(urls),
        album.title(),
        artist,
        urls.artists(artist, null),
        Sleeve.of(album),
        Words.number(tracks.size()),
        PlayingTime.ofMilliseconds(milliseconds),
        Words.price(price),
        rows(tracks),
        others.stream().map(other -> AlbumLink.of(other, urls)).toList());
  }

  private static List<Row> rows(List<Track> tracks) {
    List<Row> rows = new ArrayList<>();
    for (Track track : tracks) {
      rows.add(Row.of(rows.size() + 1, track));
    }
    return rows;
  }
}
