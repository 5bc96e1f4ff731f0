package storefront.store;

import dev.plectrum.json.JsonWriter;
import javax.annotation.processing.Generated;

/** Writes {@link TrackView} as JSON. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
final class TrackViewJson {
  private TrackViewJson() {}

  /** Writes {@code track} as an object. */
  static void write(JsonWriter out, TrackView track) {
    out.startObject();
    out.name("id").value(track.id());
    out.name("name").value(track.name());
    out.name("album").value(TrackViewAlbumViewJson::write, track.album());
    out.name("genre").value(TrackViewGenreViewJson::write, track.genre());
    out.name("mediaType").value(TrackViewMediaTypeViewJson::write, track.mediaType());
    out.name("composer").value(track.composer());
    out.name("milliseconds").value(track.milliseconds());
    out.name("bytes").value(track.bytes());
    out.name("unitPrice").value(track.unitPrice());
    out.endObject();
  }
}
