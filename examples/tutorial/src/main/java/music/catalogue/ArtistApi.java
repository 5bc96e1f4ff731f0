package music.catalogue;

import static dev.plectrum.route.HttpMethod.POST;

import dev.plectrum.http.Created;
import dev.plectrum.route.Body;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.List;

/** The artists as JSON. */
final class ArtistApi {
  @Route("/api/artists")
  @Public
  static List<Artist> artists(ArtistDao artists) {
    return artists.query().list();
  }

  @Route("/api/artists/{id}")
  @Public
  static Artist artist(long id, ArtistDao artists) {
    return artists.get(id);
  }

  @Route(method = POST, value = "/api/artists")
  @Public
  static Created<Artist> addArtist(@Body ArtistInput input, ArtistDao artists, CatalogueUrls urls) {
    Artist artist = artists.create(d -> d.name(input.name()));
    return new Created<>(urls.artist(artist.id()), artist);
  }
}
