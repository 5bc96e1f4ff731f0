package storefront.store;

import static dev.plectrum.route.HttpMethod.DELETE;
import static dev.plectrum.route.HttpMethod.POST;

import dev.plectrum.http.Created;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.route.Body;
import dev.plectrum.route.PermissionRequired;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

/** The playlists as JSON. */
final class PlaylistApi {
  private PlaylistApi() {}

  /** Makes an empty playlist. */
  @Route(method = POST, value = "/api/playlists")
  @PermissionRequired("store.add_playlist")
  static Created<PlaylistView> addPlaylist(
      @Body PlaylistInput input, PlaylistDao playlists, StoreUrls urls) {
    Playlist playlist = playlists.create(d -> d.name(input.name()));
    return new Created<>(urls.playlist(playlist.id()), PlaylistView.of(playlist));
  }

  /** One playlist. */
  @Route("/api/playlists/{id}")
  @Public
  static PlaylistView playlist(long id, PlaylistDao playlists) {
    return PlaylistView.of(playlists.get(id));
  }

  /** Deletes a playlist; its tracks stay. */
  @Route(method = DELETE, value = "/api/playlists/{id}")
  @PermissionRequired("store.delete_playlist")
  static void deletePlaylist(long id, PlaylistDao playlists) {
    playlists.delete(playlists.get(id));
  }

  /** Puts a track on a playlist, where it stands once however often it is sent. */
  @Route(method = POST, value = "/api/playlists/{id}/tracks")
  @PermissionRequired("store.change_playlist")
  static PlaylistView addPlaylistTrack(long id, @Body PlaylistEntry entry, PlaylistDao playlists) {
    Playlist playlist = playlists.get(id);
    playlist.tracks().add(ForeignKey.of(entry.track()));
    return PlaylistView.of(playlist);
  }
}
