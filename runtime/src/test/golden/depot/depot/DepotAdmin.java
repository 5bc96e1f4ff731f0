package depot;

import dev.plectrum.admin.AdminSite;
import dev.plectrum.admin.KeyKind;
import dev.plectrum.admin.ModelName;
import dev.plectrum.admin.Reference;
import dev.plectrum.admin.Target;
import dev.plectrum.db.Database;
import dev.plectrum.model.DeleteRule;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** What the admin knows about the models of the app {@code depot}: names, keys, references. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class DepotAdmin {
  /** What {@link Maker} is called. */
  public static final ModelName MAKER_NAME = new ModelName("depot", "Maker", "maker", "makers");

  /** {@link Maker} as something that others point to. */
  public static final Target<Maker> MAKER =
      new Target<>(MakerTable.TABLE, KeyKind.TEXT, row -> Objects.toString(row.name(), ""));

  /** What {@link Sheep} is called. */
  public static final ModelName SHEEP_NAME = new ModelName("depot", "Sheep", "sheep", "sheeps");

  /** {@link Sheep} as something that others point to. */
  public static final Target<Sheep> SHEEP =
      new Target<>(
          SheepTable.TABLE,
          KeyKind.LONG,
          row -> row.thing() == null ? "" : DepotAdmin.THING.title().apply(row.thing().get()));

  /** What {@link Tag} is called. */
  public static final ModelName TAG_NAME = new ModelName("depot", "Tag", "tag", "tags");

  /** {@link Tag} as something that others point to. */
  public static final Target<Tag> TAG =
      new Target<>(TagTable.TABLE, KeyKind.LONG, row -> "Tag object (" + row.id() + ")");

  /** What {@link Thing} is called. */
  public static final ModelName THING_NAME = new ModelName("depot", "Thing", "thing", "things");

  /** {@link Thing} as something that others point to. */
  public static final Target<Thing> THING =
      new Target<>(ThingTable.TABLE, KeyKind.UUID, row -> row.title());

  private DepotAdmin() {}

  /** Adds the pages and foreign keys of the app to a site. */
  public static void addTo(AdminSite site, Database db) {
    site.add(new MakerAdminPages(db));
    site.add(new SheepAdminPages(db));
    site.add(new TagAdminPages(db));
    site.add(new ThingAdmin(db));
    site.add(new Reference<>(MAKER, MAKER_NAME, "owner", DeleteRule.SET_NULL));
    site.add(new Reference<>(SHEEP, SHEEP_NAME, "thing", DeleteRule.SET_NULL));
    site.add(new Reference<>(SHEEP, SHEEP_NAME, "front", DeleteRule.CASCADE));
    site.add(new Reference<>(SHEEP, SHEEP_NAME, "back", DeleteRule.CASCADE));
    site.add(new Reference<>(THING, THING_NAME, "maker", DeleteRule.PROTECT));
    site.add(new Reference<>(THING, THING_NAME, "successor", DeleteRule.SET_NULL));
  }
}
