package storefront.store;

import dev.plectrum.admin.AdminForm;
import dev.plectrum.admin.AdminList;
import dev.plectrum.admin.AdminPages;
import dev.plectrum.db.Database;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The admin's pages of {@link Track}, as {@link TrackAdmin} describes them. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public class TrackAdminPages extends AdminPages<Track, TrackFields, TrackQuery, TrackDraft> {
  private final TrackDao tracks;

  /** The pages, answered from {@code db}. */
  public TrackAdminPages(Database db) {
    super(db, StoreAdmin.TRACK_NAME, StoreAdmin.TRACK);
    tracks = new TrackDao(db);
  }

  @Override
  protected TrackQuery query() {
    return tracks.query();
  }

  @Override
  protected TrackQuery joined(TrackQuery rows) {
    return rows.select(f -> f.album().artist(), f -> f.genre());
  }

  @Override
  protected void list(AdminList<Track, TrackFields, TrackQuery> list) {
    list.text("name", "Name", row -> row.name()).orderedBy(f -> f.name);
    list.key("album", "Album", StoreAdmin.ALBUM, row -> row.album())
        .orderedBy(f -> f.album().title);
    list.key("album.artist", "Artist", StoreAdmin.ARTIST, row -> row.album().get().artist())
        .orderedBy(f -> f.album().artist().name);
    list.key("genre", "Genre", StoreAdmin.GENRE, row -> row.genre()).orderedBy(f -> f.genre().name);
    list.text("duration", "Duration", row -> row.duration());
    list.number("unitPrice", "Unit price", row -> row.unitPrice())
        .orderedBy(f -> f.unitPrice)
        .editable();
    list.filterKey("genre", "Genre", StoreAdmin.GENRE, f -> f.genre(), row -> row.genre()).orNone();
    list.filterKey(
        "mediaType",
        "Media type",
        StoreAdmin.MEDIA_TYPE,
        f -> f.mediaType(),
        row -> row.mediaType());
    list.filterKey(
        "album.artist",
        "Artist",
        StoreAdmin.ARTIST,
        f -> f.album().artist(),
        row -> row.album().get().artist());
    list.filterDecimal("unitPrice", "Unit price", f -> f.unitPrice);
    list.search(f -> f.name);
    list.search(f -> f.composer);
    list.search(f -> f.album().title);
    list.action(
        "putOnSale", "Put on sale (-10 %)", selected -> TrackAdmin.putOnSale(selected, tracks));
  }

  @Override
  protected void form(AdminForm<Track, TrackDraft> form) {
    form.text("name", "Name", row -> row.name(), (draft, value) -> draft.name(value))
        .maxLength(200);
    form.key(
        "album", "Album", StoreAdmin.ALBUM, row -> row.album(), (draft, key) -> draft.album(key));
    form.key(
            "genre",
            "Genre",
            StoreAdmin.GENRE,
            row -> row.genre(),
            (draft, key) -> draft.genre(key))
        .optional();
    form.text(
            "composer", "Composer", row -> row.composer(), (draft, value) -> draft.composer(value))
        .maxLength(220)
        .optional();
    form.decimal(
        "unitPrice",
        "Unit price",
        2,
        row -> row.unitPrice(),
        (draft, value) -> draft.unitPrice(value));
    form.key(
        "mediaType",
        "Media type",
        StoreAdmin.MEDIA_TYPE,
        row -> row.mediaType(),
        (draft, key) -> draft.mediaType(key));
    form.keys("playlists", "Playlists", StoreAdmin.PLAYLIST, row -> row.playlists());
    form.intNumber(
        "milliseconds",
        "Milliseconds",
        row -> row.milliseconds(),
        (draft, value) -> draft.milliseconds(value));
    form.shown("duration", "Duration", row -> row.duration());
    form.longNumber("bytes", "Bytes", row -> row.bytes(), (draft, value) -> draft.bytes(value))
        .optional();
    form.fieldset("", "name", "album", "genre", "composer");
    form.fieldset("Price", "unitPrice", "mediaType");
    form.fieldset("Playlists", "playlists");
    form.fieldset("Technical", "milliseconds", "duration", "bytes")
        .description("What the file says about itself.")
        .collapsed();
    form.savesAsNew();
  }

  @Override
  protected Track create(Consumer<TrackDraft> values) {
    return tracks.create(values);
  }

  @Override
  protected Track update(Track track, Consumer<TrackDraft> changes) {
    return tracks.update(track, changes);
  }

  @Override
  protected boolean delete(Track track) {
    return tracks.delete(track);
  }
}
