package depot;

import dev.plectrum.admin.AdminForm;
import dev.plectrum.admin.AdminList;
import dev.plectrum.admin.AdminPages;
import dev.plectrum.admin.InlinePages;
import dev.plectrum.db.Database;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The admin's pages of {@link Tag}, as {@link EveryThingAdmin.TagAdmin} describes them. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class TagAdminPages extends AdminPages<Tag, TagFields, TagQuery, TagDraft> {
  private final TagDao tags;
  private final SheepBackRowsInline sheepBackRows;

  /** The pages, answered from {@code db}. */
  public TagAdminPages(Database db) {
    super(db, DepotAdmin.TAG_NAME, DepotAdmin.TAG);
    tags = new TagDao(db);
    sheepBackRows = new SheepBackRowsInline(db);
  }

  @Override
  protected TagQuery query() {
    return tags.query();
  }

  @Override
  protected void list(AdminList<Tag, TagFields, TagQuery> list) {
    list.text("id", "Tag", row -> "Tag object (" + row.id() + ")").orderedBy(f -> f.id);
  }

  @Override
  protected void form(AdminForm<Tag, TagDraft> form) {
    form.intNumber("rank", "Rank", row -> row.rank(), (draft, value) -> draft.rank(value));
    form.keys("things", "Things", DepotAdmin.THING, row -> row.things());
  }

  @Override
  protected List<InlinePages<Tag, ?, ?>> inlines() {
    return List.of(sheepBackRows);
  }

  @Override
  protected Tag create(Consumer<TagDraft> values) {
    return tags.create(values);
  }

  @Override
  protected Tag update(Tag tag, Consumer<TagDraft> changes) {
    return tags.update(tag, changes);
  }

  @Override
  protected boolean delete(Tag tag) {
    return tags.delete(tag);
  }

  /** Rows of {@link Sheep} that point to the {@link Tag} of a form, in that form. */
  private static final class SheepBackRowsInline extends InlinePages<Tag, Sheep, SheepDraft> {
    private final SheepDao sheepDao;

    SheepBackRowsInline(Database db) {
      super(db, DepotAdmin.SHEEP_NAME, DepotAdmin.SHEEP);
      sheepDao = new SheepDao(db);
    }

    @Override
    protected String prefix() {
      return "sheep-back";
    }

    @Override
    protected String key() {
      return "back";
    }

    @Override
    protected SheepDraft draft() {
      return new SheepDraft();
    }

    @Override
    protected void form(AdminForm<Sheep, SheepDraft> form) {
      form.dateTime("shorn", "Shorn", row -> row.shorn(), (draft, value) -> draft.shorn(value));
      form.key(
          "front", "Front", DepotAdmin.TAG, row -> row.front(), (draft, key) -> draft.front(key));
    }

    @Override
    protected List<Sheep> rows(Tag tag) {
      return sheepDao.query().where(f -> f.back().eq(tag)).orderBy(f -> f.id.asc()).list();
    }

    @Override
    protected Sheep create(Tag tag, Consumer<SheepDraft> values) {
      return sheepDao.create(
          draft -> {
            values.accept(draft);
            draft.back(tag);
          });
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
}
