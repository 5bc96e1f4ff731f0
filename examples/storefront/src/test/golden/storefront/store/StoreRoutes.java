package storefront.store;

import dev.plectrum.api.Pages;
import dev.plectrum.db.Database;
import dev.plectrum.http.PathValues;
import dev.plectrum.http.QueryValues;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Rule;
import dev.plectrum.http.Segments;
import dev.plectrum.validation.Checks;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/**
 * The routes of the app {@code store}.
 *
 * <pre>
 * GET     /                           CataloguePages.artists
 * GET     /albums/{id}                CataloguePages.album
 * GET     /api/albums/{id}/tracks     TrackApi.albumTracks
 * POST    /api/playlists              PlaylistApi.addPlaylist
 * DELETE  /api/playlists/{id}         PlaylistApi.deletePlaylist
 * GET     /api/playlists/{id}         PlaylistApi.playlist
 * POST    /api/playlists/{id}/tracks  PlaylistApi.addPlaylistTrack
 * GET     /api/tracks                 TrackApi.tracks
 * GET     /api/tracks/{id}            TrackApi.track
 * </pre>
 *
 * <p>Each private method is one node of the tree of paths, named after the path that leads to it. A
 * literal segment wins over a variable.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class StoreRoutes implements RouteTable {
  private static final Rule MAY_ADD_PLAYLIST = Rule.permission("store.add_playlist");
  private static final Rule MAY_DELETE_PLAYLIST = Rule.permission("store.delete_playlist");
  private static final Rule MAY_CHANGE_PLAYLIST = Rule.permission("store.change_playlist");

  private static final Pattern ORDERING_PATTERN =
      Pattern.compile("-?(name|unitPrice|milliseconds)");

  private final AlbumDao albumDao;
  private final ArtistDao artistDao;
  private final PlaylistDao playlistDao;
  private final TrackDao trackDao;
  private final StoreUrls storeUrls;

  /** The routes, answered from {@code db}. */
  public StoreRoutes(Database db, StoreUrls storeUrls) {
    this.albumDao = new AlbumDao(db);
    this.artistDao = new ArtistDao(db);
    this.playlistDao = new PlaylistDao(db);
    this.trackDao = new TrackDao(db);
    this.storeUrls = storeUrls;
  }

  @Override
  public Response dispatch(Request request, Segments path) throws Exception {
    if (path.atEnd()) {
      return index(request);
    }
    return switch (path.next()) {
      case "albums" -> albumsId(request, path, path.next());
      case "api" -> api(request, path);
      default -> Response.notFound();
    };
  }

  /** {@code /} */
  private Response index(Request request) {
    return switch (request.method()) {
      case GET, HEAD -> request.blocking(() -> getIndex(request));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /albums/{id}} */
  private Response albumsId(Request request, Segments path, String segment) {
    if (!PathValues.isLong(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    long id = PathValues.toLong(segment);
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(
              () ->
                  Response.html(
                      AlbumPageRenderer.of(),
                      CataloguePages.album(id, albumDao, trackDao, storeUrls)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** What is below {@code /api}. */
  private Response api(Request request, Segments path) {
    return switch (path.next()) {
      case "albums" -> apiAlbumsId(request, path, path.next());
      case "playlists" -> apiPlaylists(request, path);
      case "tracks" -> apiTracks(request, path);
      default -> Response.notFound();
    };
  }

  /** What is below {@code /api/albums/{id}}. */
  private Response apiAlbumsId(Request request, Segments path, String segment) {
    if (!PathValues.isLong(segment)) {
      return Response.notFound();
    }
    long id = PathValues.toLong(segment);
    return switch (path.next()) {
      case "tracks" -> apiAlbumsIdTracks(request, path, id);
      default -> Response.notFound();
    };
  }

  /** {@code /api/albums/{id}/tracks} */
  private Response apiAlbumsIdTracks(Request request, Segments path, long id) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(
              () ->
                  Response.list(
                      TrackViewJson::write, TrackApi.albumTracks(id, albumDao, trackDao)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code /api/playlists} and what is below it. */
  private Response apiPlaylists(Request request, Segments path) {
    if (path.atEnd()) {
      return switch (request.method()) {
        case POST -> request.blocking(MAY_ADD_PLAYLIST, () -> postApiPlaylists(request));
        default -> request.notAllowed("POST");
      };
    }
    return apiPlaylistsId(request, path, path.next());
  }

  /** {@code /api/playlists/{id}} and what is below it. */
  private Response apiPlaylistsId(Request request, Segments path, String segment) {
    if (!PathValues.isLong(segment)) {
      return Response.notFound();
    }
    long id = PathValues.toLong(segment);
    if (path.atEnd()) {
      return switch (request.method()) {
        case DELETE ->
            request.blocking(
                MAY_DELETE_PLAYLIST,
                () -> {
                  PlaylistApi.deletePlaylist(id, playlistDao);
                  return Response.noContent();
                });
        case GET, HEAD ->
            request.blocking(
                () ->
                    Response.json(PlaylistViewJson::write, PlaylistApi.playlist(id, playlistDao)));
        default -> request.notAllowed("DELETE, GET, HEAD");
      };
    }
    return switch (path.next()) {
      case "tracks" -> apiPlaylistsIdTracks(request, path, id);
      default -> Response.notFound();
    };
  }

  /** {@code /api/playlists/{id}/tracks} */
  private Response apiPlaylistsIdTracks(Request request, Segments path, long id) {
    if (!path.atEnd()) {
      return Response.notFound();
    }
    return switch (request.method()) {
      case POST ->
          request.blocking(MAY_CHANGE_PLAYLIST, () -> postApiPlaylistsIdTracks(request, id));
      default -> request.notAllowed("POST");
    };
  }

  /** {@code /api/tracks} and what is below it. */
  private Response apiTracks(Request request, Segments path) {
    if (path.atEnd()) {
      return switch (request.method()) {
        case GET, HEAD -> request.blocking(() -> getApiTracks(request));
        default -> request.notAllowed("GET, HEAD");
      };
    }
    return apiTracksId(request, path, path.next());
  }

  /** {@code /api/tracks/{id}} */
  private Response apiTracksId(Request request, Segments path, String segment) {
    if (!PathValues.isLong(segment) || !path.atEnd()) {
      return Response.notFound();
    }
    long id = PathValues.toLong(segment);
    return switch (request.method()) {
      case GET, HEAD ->
          request.blocking(() -> Response.json(TrackViewJson::write, TrackApi.track(id, trackDao)));
      default -> request.notAllowed("GET, HEAD");
    };
  }

  /** {@code POST /api/playlists} */
  private Response postApiPlaylists(Request request) {
    PlaylistInput input = request.body(PlaylistInputJson::read);
    return Response.created(
        PlaylistViewJson::write, PlaylistApi.addPlaylist(input, playlistDao, storeUrls));
  }

  /** {@code POST /api/playlists/{id}/tracks} */
  private Response postApiPlaylistsIdTracks(Request request, long id) {
    PlaylistEntry entry = request.body(PlaylistEntryJson::read);
    return Response.json(
        PlaylistViewJson::write, PlaylistApi.addPlaylistTrack(id, entry, playlistDao));
  }

  /** {@code GET /api/tracks} */
  private Response getApiTracks(Request request) {
    QueryValues query = new QueryValues(request);
    String search = query.string("search");
    String genre = query.string("genre");
    String ordering = QueryValues.or(query.string("ordering"), "name");
    int page = QueryValues.or(query.intValue("page"), 1);
    Checks.matches(
        query.errors(),
        "ordering",
        ordering,
        ORDERING_PATTERN,
        "Order by name, unitPrice or milliseconds, with - before it for descending.");
    Checks.atLeast(query.errors(), "page", page, 0, false, null);
    query.throwIfAny();
    return Pages.json(
        request, TrackViewJson::write, TrackApi.tracks(search, genre, ordering, page, trackDao));
  }

  /** {@code GET /} */
  private Response getIndex(Request request) {
    QueryValues query = new QueryValues(request);
    String search = query.string("search");
    int page = QueryValues.or(query.intValue("page"), 1);
    Checks.atLeast(query.errors(), "page", page, 0, false, null);
    query.throwIfAny();
    return Response.html(
        ArtistsPageRenderer.of(),
        CataloguePages.artists(search, page, artistDao, albumDao, trackDao, storeUrls));
  }
}
