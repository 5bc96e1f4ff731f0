package storefront.store;

import dev.plectrum.model.Default;
import dev.plectrum.query.Page;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tracks as JSON. */
final class TrackApi {
  private static final int TRACKS_ON_A_PAGE = 20;

  private TrackApi() {}

  /**
   * Tracks, a page at a time.
   *
   * @param search what their name or composer contains
   * @param genre the name of their genre
   * @param ordering {@code name}, {@code unitPrice} or {@code milliseconds}; {@code -} before it
   *     for descending
   */
  @Route("/api/tracks")
  @Public
  static Page<TrackView> tracks(
      @Nullable String search,
      @Nullable String genre,
      @Default("name")
          @Pattern(
              regexp = "-?(name|unitPrice|milliseconds)",
              message =
                  "Order by name, unitPrice or milliseconds, with - before it for descending.")
          String ordering,
      @Default("1") @Positive int page,
      TrackDao tracks) {
    TrackQuery query = ordered(all(tracks), ordering);
    if (search != null && !search.isBlank()) {
      query = query.where(f -> f.name.icontains(search).or(f.composer.icontains(search)));
    }
    if (genre != null && !genre.isBlank()) {
      query = query.where(f -> f.genre().name.eq(genre));
    }
    return query.page(page, TRACKS_ON_A_PAGE).map(TrackView::of);
  }

  /** One track. */
  @Route("/api/tracks/{id}")
  @Public
  static TrackView track(long id, TrackDao tracks) {
    return TrackView.of(all(tracks).get(id));
  }

  /** The tracks of one album, in its order. */
  @Route("/api/albums/{id}/tracks")
  @Public
  static List<TrackView> albumTracks(long id, AlbumDao albums, TrackDao tracks) {
    Album album = albums.get(id);
    return all(tracks).where(f -> f.album().eq(album)).orderBy(f -> f.id.asc()).list().stream()
        .map(TrackView::of)
        .toList();
  }

  private static TrackQuery all(TrackDao tracks) {
    return tracks.query().select(f -> f.album(), f -> f.genre(), f -> f.mediaType());
  }

  private static TrackQuery ordered(TrackQuery query, String ordering) {
    return switch (ordering) {
      case "unitPrice" -> query.orderBy(f -> f.unitPrice.asc());
      case "-unitPrice" -> query.orderBy(f -> f.unitPrice.desc());
      case "milliseconds" -> query.orderBy(f -> f.milliseconds.asc());
      case "-milliseconds" -> query.orderBy(f -> f.milliseconds.desc());
      case "-name" -> query.orderBy(f -> f.name.desc());
      default -> query.orderBy(f -> f.name.asc());
    };
  }
}
