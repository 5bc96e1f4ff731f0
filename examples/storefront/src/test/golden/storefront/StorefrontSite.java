package storefront;

import dev.plectrum.app.Site;
import dev.plectrum.db.Database;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import java.util.List;
import javax.annotation.processing.Generated;
import storefront.store.StoreRoutes;
import storefront.store.StoreUrls;

/** The site that {@link Storefront} puts together. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class StorefrontSite implements Site {
  @Override
  public String name() {
    return "Storefront";
  }

  @Override
  public List<Migration> migrations() {
    return List.of(
        new Migration(
            "store",
            "0001_initial",
            List.of(),
            true,
            "5e8d3a3ebb45b96036c14bb40430ac114a5df5f6f27043fae8cf2425076964f9"));
  }

  @Override
  public RouteTable routes(Database db) {
    StoreUrls storeUrls = new StoreUrls("/");
    return new StoreRoutes(db, storeUrls);
  }
}
