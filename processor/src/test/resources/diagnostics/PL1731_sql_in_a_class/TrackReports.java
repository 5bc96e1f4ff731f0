package shop;

import dev.plectrum.model.Sql;
import java.util.List;

abstract class TrackReports {
//       ^ PL1731
  @Sql("SELECT name FROM shop_track")
  abstract List<String> names();
}
