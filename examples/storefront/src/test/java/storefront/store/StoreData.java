package storefront.store;

import dev.plectrum.auth.InstalledPermissions;
import dev.plectrum.db.Database;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import storefront.StorefrontSite;
import storefront.stage.Season;

/** Databases with the tables and the rows of the store. */
public final class StoreData {
  private StoreData() {}

  /** Makes the tables and loads the Chinook data. */
  public static void load(String databaseUrl) {
    try (Database db = migrated(databaseUrl)) {
      new ChinookLoader(db).load(ChinookData.read(), rows -> {});
      new Season(db).load();
      new InstalledPermissions(db).update(new StorefrontSite().models());
    }
  }

  /** Makes the tables, and leaves them empty. */
  public static void migrate(String databaseUrl) {
    migrated(databaseUrl).close();
  }

  /** Makes the tables. */
  static Database migrated(String databaseUrl) {
    Database db = Database.open(databaseUrl);
    new Migrator(db, new StorefrontSite().migrations()).migrate(Progress.SILENT);
    return db;
  }
}
