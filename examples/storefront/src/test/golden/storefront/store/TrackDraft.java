package storefront.store;

import dev.plectrum.db.Draft;
import dev.plectrum.db.Parameters;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.validation.Checks;
import dev.plectrum.validation.FieldErrors;
import java.math.BigDecimal;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Values to create or change {@link Track} rows with. A draft knows which were set: an update
 * writes only those.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class TrackDraft extends Draft<Track> {
  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int ALBUM = 2;
  private static final int MEDIA_TYPE = 3;
  private static final int GENRE = 4;
  private static final int COMPOSER = 5;
  private static final int MILLISECONDS = 6;
  private static final int BYTES = 7;
  private static final int UNIT_PRICE = 8;

  private static final BigDecimal UNIT_PRICE_MIN = new BigDecimal("0.00");

  private long id;
  private @Nullable String name;
  private long album;
  private long mediaType;
  private @Nullable Long genre;
  private @Nullable String composer;
  private int milliseconds;
  private @Nullable Long bytes;
  private @Nullable BigDecimal unitPrice;

  /** A draft with nothing set. */
  public TrackDraft() {
    super(TrackTable.TABLE);
  }

  /** Sets the id, which the database otherwise chooses. */
  public TrackDraft id(long id) {
    this.id = id;
    markSet(ID);
    return this;
  }

  /** Sets the name. */
  public TrackDraft name(String name) {
    this.name = name;
    markSet(NAME);
    return this;
  }

  /** Sets the album by its key. */
  public TrackDraft album(long id) {
    this.album = id;
    markSet(ALBUM);
    return this;
  }

  /** Sets the album. */
  public TrackDraft album(Album album) {
    this.album = album.id();
    markSet(ALBUM);
    return this;
  }

  /** Sets the album. */
  public TrackDraft album(ForeignKey<Album> album) {
    this.album = album.id();
    markSet(ALBUM);
    return this;
  }

  /** Sets the media type by its key. */
  public TrackDraft mediaType(long id) {
    this.mediaType = id;
    markSet(MEDIA_TYPE);
    return this;
  }

  /** Sets the media type. */
  public TrackDraft mediaType(MediaType mediaType) {
    this.mediaType = mediaType.id();
    markSet(MEDIA_TYPE);
    return this;
  }

  /** Sets the media type. */
  public TrackDraft mediaType(ForeignKey<MediaType> mediaType) {
    this.mediaType = mediaType.id();
    markSet(MEDIA_TYPE);
    return this;
  }

  /** Sets the genre by its key. */
  public TrackDraft genre(long id) {
    this.genre = id;
    markSet(GENRE);
    return this;
  }

  /** Sets the genre. */
  public TrackDraft genre(Genre genre) {
    this.genre = genre.id();
    markSet(GENRE);
    return this;
  }

  /** Sets the genre; null for none. */
  public TrackDraft genre(@Nullable ForeignKey<Genre> genre) {
    this.genre = genre == null ? null : genre.id();
    markSet(GENRE);
    return this;
  }

  /** Sets that there is no genre. */
  public TrackDraft noGenre() {
    genre = null;
    markSet(GENRE);
    return this;
  }

  /** Sets the composer; null for none. */
  public TrackDraft composer(@Nullable String composer) {
    this.composer = composer;
    markSet(COMPOSER);
    return this;
  }

  /** Sets the milliseconds. */
  public TrackDraft milliseconds(int milliseconds) {
    this.milliseconds = milliseconds;
    markSet(MILLISECONDS);
    return this;
  }

  /** Sets the bytes. */
  public TrackDraft bytes(long bytes) {
    this.bytes = bytes;
    markSet(BYTES);
    return this;
  }

  /** Sets the bytes; null for none. */
  public TrackDraft bytes(@Nullable Long bytes) {
    this.bytes = bytes;
    markSet(BYTES);
    return this;
  }

  /** Sets the unit price. */
  public TrackDraft unitPrice(BigDecimal unitPrice) {
    this.unitPrice = unitPrice;
    markSet(UNIT_PRICE);
    return this;
  }

  @Override
  protected void bind(Parameters in, int index, int column) throws SQLException {
    switch (column) {
      case ID -> in.set(index, id);
      case NAME -> in.set(index, name);
      case ALBUM -> in.set(index, album);
      case MEDIA_TYPE -> in.set(index, mediaType);
      case GENRE -> in.set(index, genre);
      case COMPOSER -> in.set(index, composer);
      case MILLISECONDS -> in.set(index, milliseconds);
      case BYTES -> in.set(index, bytes);
      case UNIT_PRICE -> in.set(index, unitPrice);
      default -> throw unknownColumn(column);
    }
  }

  @Override
  protected boolean isNull(int column) {
    return switch (column) {
      case GENRE -> genre == null;
      case COMPOSER -> composer == null;
      case BYTES -> bytes == null;
      default -> false;
    };
  }

  @Override
  protected void check(FieldErrors errors, boolean creating) {
    if (isSet(NAME)) {
      Checks.text(errors, "name", name);
      Checks.notBlank(errors, "name", name, null);
      Checks.size(errors, "name", name, 0, 200, null);
    } else if (creating) {
      errors.required("name");
    }
    if (creating && !isSet(ALBUM)) {
      errors.required("album");
    }
    if (creating && !isSet(MEDIA_TYPE)) {
      errors.required("mediaType");
    }
    if (isSet(COMPOSER)) {
      Checks.text(errors, "composer", composer);
      Checks.size(errors, "composer", composer, 0, 220, null);
    }
    if (isSet(MILLISECONDS)) {
      Checks.atLeast(errors, "milliseconds", milliseconds, 0, false, null);
    } else if (creating) {
      errors.required("milliseconds");
    }
    if (isSet(BYTES)) {
      Checks.atLeast(errors, "bytes", bytes, 0, true, null);
    }
    if (isSet(UNIT_PRICE)) {
      Checks.required(errors, "unitPrice", unitPrice);
      Checks.digits(errors, "unitPrice", unitPrice, 8, 2, null);
      Checks.atLeast(errors, "unitPrice", unitPrice, UNIT_PRICE_MIN, true, null);
    } else if (creating) {
      errors.required("unitPrice");
    }
  }
}
