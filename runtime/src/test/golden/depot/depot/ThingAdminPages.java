package depot;

import dev.plectrum.admin.AdminForm;
import dev.plectrum.admin.AdminList;
import dev.plectrum.admin.AdminPages;
import dev.plectrum.db.Database;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The admin's pages of {@link Thing}, as {@link ThingAdmin} describes them. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public class ThingAdminPages extends AdminPages<Thing, ThingFields, ThingQuery, ThingDraft> {
  private final ThingDao things;
  private final MakerDao makerDao;

  /** The pages, answered from {@code db}. */
  public ThingAdminPages(Database db) {
    super(db, DepotAdmin.THING_NAME, DepotAdmin.THING);
    things = new ThingDao(db);
    makerDao = new MakerDao(db);
  }

  @Override
  protected ThingQuery query() {
    return things.query();
  }

  @Override
  protected ThingQuery joined(ThingQuery rows) {
    return rows.select(f -> f.successor(), f -> f.maker().owner());
  }

  @Override
  protected void list(AdminList<Thing, ThingFields, ThingQuery> list) {
    list.text("name", "Name", row -> row.name()).orderedBy(f -> f.name).linked();
    list.number("visits", "Visits", row -> row.visits()).orderedBy(f -> f.visits);
    list.flag("open", "Open", row -> row.open()).orderedBy(f -> f.open).editable();
    list.number("price", "Price", row -> row.price()).orderedBy(f -> f.price).editable();
    list.number("loudness", "Loudness", row -> row.loudness()).orderedBy(f -> f.loudness);
    list.text("token", "Token", row -> String.valueOf(row.token())).orderedBy(f -> f.token);
    list.text("ticket", "Ticket", row -> Objects.toString(row.ticket(), null))
        .orderedBy(f -> f.ticket);
    list.instant("sold", "Sold", row -> row.sold()).orderedBy(f -> f.sold);
    list.date("made", "Made", row -> row.made()).orderedBy(f -> f.made);
    list.time("opens", "Opens", row -> row.opens()).orderedBy(f -> f.opens);
    list.dateTime("starts", "Starts", row -> row.starts()).orderedBy(f -> f.starts);
    list.choice("size", "Size", ThingSize2Text.TEXT, row -> row.size())
        .orderedBy(f -> f.size)
        .editable();
    list.choice("wrapping", "Wrapping", ThingSize2Text.TEXT, row -> row.wrapping())
        .orderedBy(f -> f.wrapping);
    list.key("maker", "Maker", DepotAdmin.MAKER, row -> row.maker())
        .orderedBy(f -> f.maker().name)
        .linked();
    list.key("successor", "Successor", DepotAdmin.THING, row -> row.successor())
        .orderedBy(f -> f.successor().id);
    list.text(
            "maker.owner.name",
            "Owner name",
            row ->
                row.maker().get().owner() == null ? null : row.maker().get().owner().get().name())
        .orderedBy(f -> f.maker().owner().name);
    list.number(
            "successor.bytes",
            "Successor bytes",
            row -> row.successor() == null ? null : row.successor().get().bytes())
        .orderedBy(f -> f.successor().bytes);
    list.choice(
            "successor.wrapping",
            "Successor wrapping",
            ThingSize2Text.TEXT,
            row -> row.successor() == null ? null : row.successor().get().wrapping())
        .orderedBy(f -> f.successor().wrapping);
    list.text("duration", "Length", row -> row.duration()).orderedBy(f -> f.milliseconds);
    list.flag("cheap", "Cheap?", row -> ThingAdmin.cheap(row)).empty("nobody knows");
    list.choice("suggested", "Suggested", ThingSize2Text.TEXT, row -> row.suggested());
    list.text("words", "Words", row -> Objects.toString(row.words(), null));
    list.number("level", "Level", row -> row.level()).orderedBy(f -> f.level);
    list.bytes("photo", "Photo", row -> row.photo()).orderedBy(f -> f.photo);
    list.text("facts", "Facts", row -> String.valueOf(row.facts())).orderedBy(f -> f.facts);
    list.text("words2", "Words2", row -> Objects.toString(row.words2(), null))
        .orderedBy(f -> f.words2);
    list.text("kinds", "Kinds", row -> String.valueOf(row.kinds())).orderedBy(f -> f.kinds);
    list.filterChoice(
        "size",
        "Size",
        ThingSize2Text.TEXT,
        List.of(Thing.Size2.SMALL, Thing.Size2.LARGE),
        f -> f.size);
    list.filterFlag("open", "Open", f -> f.open);
    list.filterFlag("checked", "Checked", f -> f.checked);
    list.filterDate("made", "Made", f -> f.made);
    list.filterDateTime("starts", "Starts", f -> f.starts);
    list.filterInstant("sold", "Sold", f -> f.sold);
    list.filterKey("maker", "Maker", DepotAdmin.MAKER, f -> f.maker(), row -> row.maker());
    list.filterKey(
            "successor.maker.owner",
            "Owner",
            DepotAdmin.MAKER,
            f -> f.successor().maker().owner(),
            row -> row.successor() == null ? null : row.successor().get().maker().get().owner())
        .orNone();
    list.filterText("name", "Name", f -> f.name);
    list.filterLong("bytes", "Bytes", f -> f.bytes);
    list.filterInt("stars", "Stars", f -> f.stars);
    list.filterShort("depth", "Depth", f -> f.depth);
    list.filterDecimal("price", "Price", f -> f.price);
    list.filterEmpty("weight", "Weight", f -> f.weight);
    list.filterEmpty("ticket", "Ticket", f -> f.ticket);
    list.filterEmpty("closes", "Closes", f -> f.closes);
    list.search(f -> f.name);
    list.searchStart(f -> f.slug);
    list.searchExact(f -> f.notes);
    list.searchNumber(f -> f.visits);
    list.search(f -> f.maker().name);
    list.dateHierarchy(row -> row.made(), f -> f.made);
    list.orderBy(f -> f.maker().name.desc());
    list.orderBy(f -> f.name.asc());
    list.perPage(25);
    list.action(
        "giveAway",
        "Give away",
        selected -> ThingAdmin.giveAway(selected, things, makerDao, database()));
    list.action(
            "lose",
            "Lose",
            selected -> {
              long rows = selected.count();
              ThingAdmin.lose(selected);
              return rows;
            })
        .permission("delete")
        .unconfirmed();
    list.action("count", "Count", selected -> ThingAdmin.count(selected));
    list.chartInstant("Sales", f -> f.sold);
  }

  @Override
  protected void form(AdminForm<Thing, ThingDraft> form) {
    form.text("name", "Name", row -> row.name(), (draft, value) -> draft.name(value))
        .maxLength(200);
    form.text("slug", "Slug", row -> row.slug(), (draft, value) -> draft.slug(value))
        .maxLength(60)
        .blank()
        .prepopulatedFrom("name", "size");
    form.key(
        "maker", "Maker", DepotAdmin.MAKER, row -> row.maker(), (draft, key) -> draft.maker(key));
    form.choice(
            "size",
            "Size",
            ThingSize2Text.TEXT,
            List.of(Thing.Size2.SMALL, Thing.Size2.LARGE),
            row -> row.size(),
            (draft, value) -> draft.size(value))
        .radio()
        .initial("SMALL");
    form.choice(
            "wrapping",
            "Wrapping",
            ThingSize2Text.TEXT,
            List.of(Thing.Size2.SMALL, Thing.Size2.LARGE),
            row -> row.wrapping(),
            (draft, value) -> draft.wrapping(value))
        .radio()
        .optional();
    form.keys("tags", "Tags", DepotAdmin.TAG, row -> row.tags());
    form.decimal("price", "Price", 2, row -> row.price(), (draft, value) -> draft.price(value))
        .initial("0.99");
    form.flag("open", "Open", row -> row.open(), (draft, value) -> draft.open(value))
        .initial("true");
    form.shown("cheap", "Cheap?", row -> ThingAdmin.cheap(row));
    form.shown("duration", "Length", row -> row.duration());
    form.instant(
            "createdAt",
            "Created at",
            row -> row.createdAt(),
            (draft, value) -> draft.createdAt(value))
        .readOnly();
    form.uuid("id", "Id", row -> row.id(), (draft, value) -> draft.id(value)).readOnly();
    form.key(
            "successor",
            "Successor",
            DepotAdmin.THING,
            row -> row.successor(),
            (draft, key) -> draft.successor(key))
        .optional()
        .readOnly();
    form.fieldset("", "name", "slug", "maker", "size", "wrapping", "tags");
    form.fieldset("More", "price", "open", "cheap", "duration", "createdAt", "id", "successor")
        .description("What else there is.")
        .collapsed();
    form.savesAsNew();
  }

  @Override
  protected Thing create(Consumer<ThingDraft> values) {
    return things.create(values);
  }

  @Override
  protected Thing update(Thing thing, Consumer<ThingDraft> changes) {
    return things.update(thing, changes);
  }

  @Override
  protected boolean delete(Thing thing) {
    return things.delete(thing);
  }
}
