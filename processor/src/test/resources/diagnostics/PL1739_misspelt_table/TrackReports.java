package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("SELECT name FROM shop_trakc")
//     ^ PL1739
  List<String> names();
}
