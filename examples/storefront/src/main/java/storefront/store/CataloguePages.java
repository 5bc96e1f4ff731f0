package storefront.store;

import dev.plectrum.model.Default;
import dev.plectrum.query.Page;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that people look at. */
final class CataloguePages {
  private static final int ARTISTS_ON_A_PAGE = 24;

  private CataloguePages() {}

  /** Artists by name, those whose name contains {@code search} where it is given. */
  @Route("/")
  @Public
  static ArtistsPage artists(
      @Nullable String search,
      @Default("1") @Positive int page,
      ArtistDao artists,
      AlbumDao albums,
      TrackDao tracks,
      StoreUrls urls) {
    String wanted = search == null ? "" : search.strip();
    Page<Artist> found =
        artists.query().where(f -> f.name.icontains(wanted)).page(page, ARTISTS_ON_A_PAGE);
    var stock =
        new ArtistsPage.Stock(
            Words.number(artists.count()),
            Words.number(albums.count()),
            Words.number(tracks.count()));
    return ArtistsPage.of(found, wanted, stock, urls);
  }

  /** One album with its tracks. */
  @Route("/albums/{id}")
  @Public
  static AlbumPage album(long id, AlbumDao albums, TrackDao tracks, StoreUrls urls) {
    Album album = albums.query().select(f -> f.artist()).get(id);
    List<Track> rows =
        tracks
            .query()
            .where(f -> f.album().eq(id))
            .select(f -> f.genre())
            .orderBy(f -> f.id.asc())
            .list();
    List<Album> others =
        albums.query().where(f -> f.artist().eq(album.artist()).and(f.id.ne(id))).list();
    return AlbumPage.of(album, rows, others, urls);
  }
}
