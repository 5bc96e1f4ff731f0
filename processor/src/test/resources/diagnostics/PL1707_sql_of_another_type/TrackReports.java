package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("SELECT name FROM shop_track")
  List<Long> names();
//           ^ PL1707
}
