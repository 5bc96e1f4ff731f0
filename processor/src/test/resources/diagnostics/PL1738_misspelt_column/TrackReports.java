package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("SELECT t.nmae FROM shop_track t")
//     ^ PL1738
  List<String> names();
}
