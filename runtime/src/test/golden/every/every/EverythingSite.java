package every;

import dev.plectrum.app.Site;
import dev.plectrum.db.Database;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.db.Table;
import dev.plectrum.http.Mounts;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import java.util.List;
import javax.annotation.processing.Generated;

/** The site that {@link Everything} puts together. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class EverythingSite implements Site {
  @Override
  public String name() {
    return "Everything";
  }

  @Override
  public List<Migration> migrations() {
    return List.of();
  }

  @Override
  public List<ModelInfo> models() {
    return List.of();
  }

  @Override
  public List<Table<?>> tables() {
    return List.of();
  }

  @Override
  public RouteTable routes(Database db) {
    EveryUrls everyUrls = new EveryUrls("/every");
    return new Mounts().add("/every", new EveryRoutes(db, everyUrls));
  }
}
