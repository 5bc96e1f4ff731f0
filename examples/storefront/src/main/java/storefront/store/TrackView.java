package storefront.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A track as the API shows it, with what its keys point to. */
record TrackView(
    long id,
    String name,
    AlbumView album,
    @Nullable GenreView genre,
    MediaTypeView mediaType,
    @Nullable String composer,
    int milliseconds,
    @Nullable Long bytes,
    BigDecimal unitPrice) {

  /** The album of a track. */
  record AlbumView(long id, String title) {}

  /** The genre of a track. */
  record GenreView(long id, String name) {}

  /** The media type of a track. */
  record MediaTypeView(long id, String name) {}

  static TrackView of(Track track) {
    Album album = track.album().get();
    MediaType mediaType = track.mediaType().get();
    return new TrackView(
        track.id(),
        track.name(),
        new AlbumView(album.id(), album.title()),
        track.genre() == null ? null : genre(track.genre().get()),
        new MediaTypeView(mediaType.id(), mediaType.name()),
        track.composer(),
        track.milliseconds(),
        track.bytes(),
        track.unitPrice());
  }

  private static GenreView genre(Genre genre) {
    return new GenreView(genre.id(), genre.name());
  }
}
