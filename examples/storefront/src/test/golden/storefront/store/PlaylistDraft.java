package storefront.store;

import dev.plectrum.db.Draft;
import dev.plectrum.db.Parameters;
import dev.plectrum.validation.Checks;
import dev.plectrum.validation.FieldErrors;
import java.sql.SQLException;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Values to create or change {@link Playlist} rows with. A draft knows which were set: an update
 * writes only those.
 */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class PlaylistDraft extends Draft<Playlist> {
  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int CREATED_AT = 2;

  private long id;
  private @Nullable String name;
  private @Nullable Instant createdAt;

  /** A draft with nothing set. */
  public PlaylistDraft() {
    super(PlaylistTable.TABLE);
  }

  /** Sets the id, which the database otherwise chooses. */
  public PlaylistDraft id(long id) {
    this.id = id;
    markSet(ID);
    return this;
  }

  /** Sets the name. */
  public PlaylistDraft name(String name) {
    this.name = name;
    markSet(NAME);
    return this;
  }

  /** Sets {@code createdAt}. */
  public PlaylistDraft createdAt(Instant createdAt) {
    this.createdAt = createdAt;
    markSet(CREATED_AT);
    return this;
  }

  @Override
  protected void bind(Parameters in, int index, int column) throws SQLException {
    switch (column) {
      case ID -> in.set(index, id);
      case NAME -> in.set(index, name);
      case CREATED_AT -> in.set(index, createdAt);
      default -> throw unknownColumn(column);
    }
  }

  @Override
  protected void prepare(boolean creating) {
    if (creating && !isSet(CREATED_AT)) {
      createdAt = now();
      markSet(CREATED_AT);
    }
  }

  @Override
  protected void check(FieldErrors errors, boolean creating) {
    if (isSet(NAME)) {
      Checks.text(errors, "name", name);
      Checks.notBlank(errors, "name", name, null);
      Checks.size(errors, "name", name, 0, 120, null);
    } else if (creating) {
      errors.required("name");
    }
    if (isSet(CREATED_AT)) {
      Checks.required(errors, "createdAt", createdAt);
    }
  }
}
