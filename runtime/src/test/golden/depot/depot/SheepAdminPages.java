package depot;

import dev.plectrum.admin.AdminForm;
import dev.plectrum.admin.AdminList;
import dev.plectrum.admin.AdminPages;
import dev.plectrum.db.Database;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The admin's pages of {@link Sheep}, as {@link EveryThingAdmin.SheepAdmin} describes them. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class SheepAdminPages extends AdminPages<Sheep, SheepFields, SheepQuery, SheepDraft> {
  private final SheepDao sheepDao;

  /** The pages, answered from {@code db}. */
  public SheepAdminPages(Database db) {
    super(db, DepotAdmin.SHEEP_NAME, DepotAdmin.SHEEP);
    sheepDao = new SheepDao(db);
  }

  @Override
  protected SheepQuery query() {
    return sheepDao.query();
  }

  @Override
  protected SheepQuery joined(SheepQuery rows) {
    return rows.select(f -> f.thing());
  }

  @Override
  protected void list(AdminList<Sheep, SheepFields, SheepQuery> list) {
    list.dateTime("shorn", "Shorn", row -> row.shorn()).orderedBy(f -> f.shorn);
    list.key("thing", "Thing", DepotAdmin.THING, row -> row.thing()).orderedBy(f -> f.thing().id);
    list.withoutLinks();
  }

  @Override
  protected void form(AdminForm<Sheep, SheepDraft> form) {
    form.key(
            "thing",
            "Thing",
            DepotAdmin.THING,
            row -> row.thing(),
            (draft, key) -> draft.thing(key))
        .optional();
    form.key(
        "front", "Front", DepotAdmin.TAG, row -> row.front(), (draft, key) -> draft.front(key));
    form.key("back", "Back", DepotAdmin.TAG, row -> row.back(), (draft, key) -> draft.back(key));
  }

  @Override
  protected Sheep create(Consumer<SheepDraft> values) {
    return sheepDao.create(values);
  }

  @Override
  protected Sheep update(Sheep sheep, Consumer<SheepDraft> changes) {
    return sheepDao.update(sheep, changes);
  }

  @Override
  protected boolean delete(Sheep sheep) {
    return sheepDao.delete(sheep);
  }
}
