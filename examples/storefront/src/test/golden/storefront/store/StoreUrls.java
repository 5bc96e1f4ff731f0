package storefront.store;

import dev.plectrum.http.UrlBuilder;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The URLs of the app {@code store}. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class StoreUrls {
  private final String mount;

  /** The URLs below {@code mount}: {@code "/"}, or a path without a slash at its end. */
  public StoreUrls(String mount) {
    this.mount = mount;
  }

  /** {@code /} */
  public String artists() {
    return UrlBuilder.at(mount).build();
  }

  /** {@code /} with its parameters; those that are null are left out. */
  public String artists(@Nullable String search, @Nullable Integer page) {
    return UrlBuilder.at(mount).query("search", search).query("page", page).build();
  }

  /** {@code /albums/{id}} */
  public String album(long id) {
    return UrlBuilder.at(mount).path("/albums/").variable(id).build();
  }

  /** {@code /api/playlists} */
  public String addPlaylist() {
    return UrlBuilder.at(mount).path("/api/playlists").build();
  }

  /** {@code /api/playlists/{id}} */
  public String playlist(long id) {
    return UrlBuilder.at(mount).path("/api/playlists/").variable(id).build();
  }

  /** {@code /api/playlists/{id}} */
  public String deletePlaylist(long id) {
    return UrlBuilder.at(mount).path("/api/playlists/").variable(id).build();
  }

  /** {@code /api/playlists/{id}/tracks} */
  public String addPlaylistTrack(long id) {
    return UrlBuilder.at(mount).path("/api/playlists/").variable(id).path("/tracks").build();
  }

  /** {@code /api/tracks} */
  public String tracks() {
    return UrlBuilder.at(mount).path("/api/tracks").build();
  }

  /** {@code /api/tracks} with its parameters; those that are null are left out. */
  public String tracks(
      @Nullable String search,
      @Nullable String genre,
      @Nullable String ordering,
      @Nullable Integer page) {
    return UrlBuilder.at(mount)
        .path("/api/tracks")
        .query("search", search)
        .query("genre", genre)
        .query("ordering", ordering)
        .query("page", page)
        .build();
  }

  /** {@code /api/tracks/{id}} */
  public String track(long id) {
    return UrlBuilder.at(mount).path("/api/tracks/").variable(id).build();
  }

  /** {@code /api/albums/{id}/tracks} */
  public String albumTracks(long id) {
    return UrlBuilder.at(mount).path("/api/albums/").variable(id).path("/tracks").build();
  }
}
