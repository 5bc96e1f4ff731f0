package storefront.stage;

import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminChart;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.Display;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListDisplayLinks;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ListPerPage;
import dev.plectrum.adminsite.Ordering;
import dev.plectrum.adminsite.Prepopulated;
import dev.plectrum.adminsite.Radio;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SaveAs;
import dev.plectrum.adminsite.SearchFields;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How concerts are listed and edited, with what is played on the same page. */
@AdminRegister(Concert.class)
@ListDisplay({"day", "title", "venue", "seating", "evening", "free", "soldOut"})
@ListDisplayLinks("title")
@ListFilter({"day", "seating", "soldOut", "venue", "doors", "genres"})
@SearchFields({"title", "^slug", "=venue.city"})
@DateHierarchy("day")
@Ordering("day")
@ListPerPage(20)
@AdminChart(value = "day", title = "Concerts by month")
@Fieldset(fields = {"title", "slug", "venue", "genres"})
@Fieldset(
    title = "When and how",
    fields = {"day", "doors", "seating", "price", "soldOut", "free"})
@Fieldset(
    title = "For the programme",
    description = "Printed, and shown on the page of the concert.",
    fields = {"programme", "createdAt"},
    collapsed = true)
@ReadOnly({"free", "createdAt"})
@Prepopulated(field = "slug", from = "title")
@Radio("seating")
@Inline(value = "pieces", stacked = true, extra = 1, max = 6)
@SaveAs
final class ConcertAdmin {
  private ConcertAdmin() {}

  /** When the doors open, where that is known. */
  @Display(value = "Doors", orderBy = "doors", empty = "not yet known")
  static @Nullable LocalTime evening(Concert concert) {
    return concert.doors();
  }

  /** Says of concerts that there are no more tickets. */
  @AdminAction(value = "Mark as sold out", confirm = false)
  static long sellOut(ConcertQuery selected, ConcertDao concerts) {
    List<Concert> all = selected.list();
    all.forEach(concert -> concerts.update(concert, draft -> draft.soldOut(true)));
    return all.size();
  }
}
