package depot;

import dev.plectrum.admin.AdminForm;
import dev.plectrum.admin.AdminList;
import dev.plectrum.admin.AdminPages;
import dev.plectrum.admin.InlinePages;
import dev.plectrum.db.ArrayType;
import dev.plectrum.db.Database;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The admin's pages of {@link Maker}, as {@link EveryThingAdmin.MakerAdmin} describes them. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class MakerAdminPages extends AdminPages<Maker, MakerFields, MakerQuery, MakerDraft> {
  private final MakerDao makers;
  private final OwnedRowsInline ownedRows;
  private final ThingsInline things;

  /** The pages, answered from {@code db}. */
  public MakerAdminPages(Database db) {
    super(db, DepotAdmin.MAKER_NAME, DepotAdmin.MAKER);
    makers = new MakerDao(db);
    ownedRows = new OwnedRowsInline(db);
    things = new ThingsInline(db);
  }

  @Override
  protected MakerQuery query() {
    return makers.query();
  }

  @Override
  protected void list(AdminList<Maker, MakerFields, MakerQuery> list) {
    list.text("name", "Name", row -> row.name()).orderedBy(f -> f.name);
    list.titleSearch(f -> f.name);
  }

  @Override
  protected void form(AdminForm<Maker, MakerDraft> form) {
    form.text("code", "Code", row -> row.code(), (draft, value) -> draft.code(value))
        .maxLength(20)
        .fixed();
    form.text("name", "Name", row -> row.name(), (draft, value) -> draft.name(value))
        .maxLength(80)
        .optional();
    form.key(
            "owner",
            "Owner",
            DepotAdmin.MAKER,
            row -> row.owner(),
            (draft, key) -> draft.owner(key))
        .optional();
  }

  @Override
  protected List<InlinePages<Maker, ?, ?>> inlines() {
    return List.of(ownedRows, things);
  }

  @Override
  protected Maker create(Consumer<MakerDraft> values) {
    return makers.create(values);
  }

  @Override
  protected Maker update(Maker maker, Consumer<MakerDraft> changes) {
    return makers.update(maker, changes);
  }

  @Override
  protected boolean delete(Maker maker) {
    return makers.delete(maker);
  }

  /** Rows of {@link Maker} that point to the {@link Maker} of a form, in that form. */
  private static final class OwnedRowsInline extends InlinePages<Maker, Maker, MakerDraft> {
    private final MakerDao makers;

    OwnedRowsInline(Database db) {
      super(db, DepotAdmin.MAKER_NAME, DepotAdmin.MAKER);
      makers = new MakerDao(db);
    }

    @Override
    protected String prefix() {
      return "owned";
    }

    @Override
    protected String key() {
      return "owner";
    }

    @Override
    protected MakerDraft draft() {
      return new MakerDraft();
    }

    @Override
    protected void form(AdminForm<Maker, MakerDraft> form) {
      form.text("code", "Code", row -> row.code(), (draft, value) -> draft.code(value))
          .maxLength(20)
          .fixed();
      form.text("name", "Name", row -> row.name(), (draft, value) -> draft.name(value))
          .maxLength(80)
          .optional();
    }

    @Override
    protected List<Maker> rows(Maker parent) {
      return makers.query().where(f -> f.owner().eq(parent)).orderBy(f -> f.code.asc()).list();
    }

    @Override
    protected Maker create(Maker parent, Consumer<MakerDraft> values) {
      return makers.create(
          draft -> {
            values.accept(draft);
            draft.owner(parent);
          });
    }

    @Override
    protected Maker update(Maker maker, Consumer<MakerDraft> changes) {
      return makers.update(maker, changes);
    }

    @Override
    protected boolean delete(Maker maker) {
      return makers.delete(maker);
    }
  }

  /** Rows of {@link Thing} that point to the {@link Maker} of a form, in that form. */
  private static final class ThingsInline extends InlinePages<Maker, Thing, ThingDraft> {
    private final ThingDao things;

    ThingsInline(Database db) {
      super(db, DepotAdmin.THING_NAME, DepotAdmin.THING);
      things = new ThingDao(db);
      extra(0);
      maximum(12);
      stacked();
      undeletable();
    }

    @Override
    protected String prefix() {
      return "things";
    }

    @Override
    protected String key() {
      return "maker";
    }

    @Override
    protected ThingDraft draft() {
      return new ThingDraft();
    }

    @Override
    protected void form(AdminForm<Thing, ThingDraft> form) {
      form.text("name", "Name", row -> row.name(), (draft, value) -> draft.name(value))
          .maxLength(200);
      form.text("slug", "Slug", row -> row.slug(), (draft, value) -> draft.slug(value))
          .maxLength(60)
          .blank();
      form.text("summary", "Summary", row -> row.summary(), (draft, value) -> draft.summary(value))
          .maxLength(1000)
          .multiline()
          .blank();
      form.text("notes", "Notes", row -> row.notes(), (draft, value) -> draft.notes(value))
          .multiline()
          .optional();
      form.longNumber(
          "visits", "Visits", row -> row.visits(), (draft, value) -> draft.visits(value));
      form.longNumber("bytes", "Bytes", row -> row.bytes(), (draft, value) -> draft.bytes(value))
          .optional();
      form.intNumber(
          "milliseconds",
          "Milliseconds",
          row -> row.milliseconds(),
          (draft, value) -> draft.milliseconds(value));
      form.intNumber("stars", "Stars", row -> row.stars(), (draft, value) -> draft.stars(value))
          .optional()
          .initial("3");
      form.shortNumber("level", "Level", row -> row.level(), (draft, value) -> draft.level(value))
          .initial("7");
      form.shortNumber("depth", "Depth", row -> row.depth(), (draft, value) -> draft.depth(value))
          .optional();
      form.flag("open", "Open", row -> row.open(), (draft, value) -> draft.open(value))
          .initial("true");
      form.optionalFlag(
          "checked", "Checked", row -> row.checked(), (draft, value) -> draft.checked(value));
      form.doubleNumber(
          "loudness", "Loudness", row -> row.loudness(), (draft, value) -> draft.loudness(value));
      form.doubleNumber(
              "weight", "Weight", row -> row.weight(), (draft, value) -> draft.weight(value))
          .optional();
      form.decimal("price", "Price", 2, row -> row.price(), (draft, value) -> draft.price(value))
          .initial("0.99");
      form.decimal(
              "discount",
              "Discount",
              1,
              row -> row.discount(),
              (draft, value) -> draft.discount(value))
          .optional();
      form.uuid("token", "Token", row -> row.token(), (draft, value) -> draft.token(value));
      form.uuid("ticket", "Ticket", row -> row.ticket(), (draft, value) -> draft.ticket(value))
          .optional();
      form.instant("sold", "Sold", row -> row.sold(), (draft, value) -> draft.sold(value))
          .initial("2024-01-31T10:00:00");
      form.instant("seen", "Seen", row -> row.seen(), (draft, value) -> draft.seen(value))
          .optional();
      form.date("made", "Made", row -> row.made(), (draft, value) -> draft.made(value));
      form.date("gone", "Gone", row -> row.gone(), (draft, value) -> draft.gone(value)).optional();
      form.time("opens", "Opens", row -> row.opens(), (draft, value) -> draft.opens(value));
      form.time("closes", "Closes", row -> row.closes(), (draft, value) -> draft.closes(value))
          .optional();
      form.dateTime("starts", "Starts", row -> row.starts(), (draft, value) -> draft.starts(value));
      form.dateTime("ends", "Ends", row -> row.ends(), (draft, value) -> draft.ends(value))
          .optional();
      form.duration("lasts", "Lasts", row -> row.lasts(), (draft, value) -> draft.lasts(value))
          .initial("PT5M");
      form.duration("rests", "Rests", row -> row.rests(), (draft, value) -> draft.rests(value))
          .optional();
      form.bytes("photo", "Photo", row -> row.photo(), (draft, value) -> draft.photo(value))
          .blank()
          .initial("yv4=");
      form.bytes("stamp", "Stamp", row -> row.stamp(), (draft, value) -> draft.stamp(value))
          .optional();
      form.json(
              "facts",
              "Facts",
              ThingTable.FACTS_JSON,
              row -> row.facts(),
              (draft, value) -> draft.facts(value))
          .initial("{}");
      form.json(
              "words2",
              "Words2",
              ThingTable.WORDS2_JSON,
              row -> row.words2(),
              (draft, value) -> draft.words2(value))
          .optional();
      form.array(
              "sizes",
              "Sizes",
              ArrayType.INT,
              row -> row.sizes(),
              (draft, value) -> draft.sizes(value))
          .blank();
      form.array(
              "kinds",
              "Kinds",
              ArrayType.of(ThingSize2Text.TEXT),
              row -> row.kinds(),
              (draft, value) -> draft.kinds(value))
          .blank()
          .initial("");
      form.choice(
              "size",
              "Size",
              ThingSize2Text.TEXT,
              List.of(Thing.Size2.SMALL, Thing.Size2.LARGE),
              row -> row.size(),
              (draft, value) -> draft.size(value))
          .initial("SMALL");
      form.choice(
              "wrapping",
              "Wrapping",
              ThingSize2Text.TEXT,
              List.of(Thing.Size2.SMALL, Thing.Size2.LARGE),
              row -> row.wrapping(),
              (draft, value) -> draft.wrapping(value))
          .optional();
      form.key(
              "successor",
              "Successor",
              DepotAdmin.THING,
              row -> row.successor(),
              (draft, key) -> draft.successor(key))
          .optional();
      form.keys("tags", "Tags", DepotAdmin.TAG, row -> row.tags());
      form.shown("duration", "Length", row -> row.duration());
      form.instant(
              "createdAt",
              "Created at",
              row -> row.createdAt(),
              (draft, value) -> draft.createdAt(value))
          .readOnly();
    }

    @Override
    protected List<Thing> rows(Maker maker) {
      return things.query().where(f -> f.maker().eq(maker)).orderBy(f -> f.id.asc()).list();
    }

    @Override
    protected Thing create(Maker maker, Consumer<ThingDraft> values) {
      return things.create(
          draft -> {
            values.accept(draft);
            draft.maker(maker);
          });
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
}
