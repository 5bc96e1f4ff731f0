package depot;

import dev.plectrum.admin.AdminUser;
import dev.plectrum.adminsite.AdminAction;
import dev.plectrum.adminsite.AdminChart;
import dev.plectrum.adminsite.AdminPermission;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.Display;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListDisplayLinks;
import dev.plectrum.adminsite.ListEditable;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ListPerPage;
import dev.plectrum.adminsite.Ordering;
import dev.plectrum.adminsite.Prepopulated;
import dev.plectrum.adminsite.Radio;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SaveAs;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.db.Database;
import org.jspecify.annotations.Nullable;

@AdminRegister(Thing.class)
@ListDisplay({
  "name", "visits", "open", "price", "loudness", "token", "ticket", "sold", "made", "opens",
  "starts", "size", "wrapping", "maker", "successor", "maker.owner.name", "successor.bytes",
  "successor.wrapping", "duration", "cheap", "suggested", "words", "level", "photo", "facts", "words2", "kinds"
})
@ListDisplayLinks({"name", "maker"})
@ListEditable({"price", "open", "size"})
@ListFilter({
  "size", "open", "checked", "made", "starts", "sold", "maker", "successor.maker.owner", "name",
  "bytes", "stars", "depth", "price", "weight", "ticket", "closes"
})
@SearchFields({"name", "^slug", "=notes", "=visits", "maker.name"})
@DateHierarchy("made")
@AdminChart(value = "sold", title = "Sales")
@Ordering({"-maker", "name"})
@ListPerPage(25)
@Fieldset(fields = {"name", "slug", "maker", "size", "wrapping", "tags"})
@Fieldset(
    title = "More",
    description = "What else there is.",
    fields = {"price", "open", "cheap", "duration", "createdAt", "id", "successor"},
    collapsed = true)
@ReadOnly({"cheap", "duration", "createdAt", "id", "successor"})
@Prepopulated(field = "slug", from = {"name", "size"})
@Radio({"size", "wrapping"})
@SaveAs
final class ThingAdmin extends ThingAdminPages {
  ThingAdmin(Database db) {
    super(db);
  }

  @Override
  protected boolean mayChange(AdminUser user, @Nullable Thing thing) {
    return super.mayChange(user, thing) && (thing == null || thing.open());
  }

  @Display(value = "Cheap?", empty = "nobody knows")
  static @Nullable Boolean cheap(Thing thing) {
    return thing.price().signum() == 0 ? null : true;
  }

  @AdminAction("Give away")
  static long giveAway(ThingQuery selected, ThingDao things, MakerDao makers, Database db) {
    return selected.count();
  }

  @AdminAction(value = "Lose", confirm = false, permission = AdminPermission.DELETE)
  static void lose(ThingQuery selected) {}

  @AdminAction("Count")
  static int count(ThingQuery selected) {
    return 1;
  }
}
