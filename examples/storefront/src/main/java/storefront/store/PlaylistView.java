package storefront.store;

import java.time.Instant;

/** A playlist as the API shows it. */
record PlaylistView(long id, String name, Instant createdAt, long trackCount) {
  static PlaylistView of(Playlist playlist) {
    return new PlaylistView(
        playlist.id(), playlist.name(), playlist.createdAt(), playlist.tracks().count());
  }
}
