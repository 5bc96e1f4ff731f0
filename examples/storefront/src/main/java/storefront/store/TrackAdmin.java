package storefront.store;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SaveAs;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.db.Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How tracks are listed and edited. Prices can be changed right in the list. */
@AdminRegister(Track.class)
@ListDisplay({"name", "album", "album.artist", "genre", "duration", "unitPrice"})
@ListFilter({"genre", "mediaType", "album.artist", "unitPrice"})
@SearchFields({"name", "composer", "album.title"})
@ListEditable("unitPrice")
@Fieldset(fields = {"name", "album", "genre", "composer"})
@Fieldset(
    title = "Price",
    fields = {"unitPrice", "mediaType"})
@Fieldset(title = "Playlists", fields = "playlists")
@Fieldset(
    title = "Technical",
    description = "What the file says about itself.",
    fields = {"milliseconds", "duration", "bytes"},
    collapsed = true)
@ReadOnly("duration")
@SaveAs
final class TrackAdmin extends TrackAdminPages {
  private static final BigDecimal DISCOUNT = new BigDecimal("0.90");

  TrackAdmin(Database db) {
    super(db);
  }

  @Override
  protected String viewOnSite(Track track) {
    return new StoreUrls("/").album(track.album().id());
  }

  /** Makes tracks a tenth cheaper. */
  @AdminAction("Put on sale (-10 %)")
  static long putOnSale(TrackQuery selected, TrackDao tracks) {
    List<Track> all = selected.list();
    for (Track track : all) {
      BigDecimal price = track.unitPrice().multiply(DISCOUNT).setScale(2, RoundingMode.HALF_UP);
      tracks.update(track, draft -> draft.unitPrice(price));
    }
    return all.size();
  }
}
