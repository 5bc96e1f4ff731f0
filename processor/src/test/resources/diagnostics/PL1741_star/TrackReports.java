package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("SELECT * FROM shop_track")
//     ^ PL1741
  List<String> names();
}
