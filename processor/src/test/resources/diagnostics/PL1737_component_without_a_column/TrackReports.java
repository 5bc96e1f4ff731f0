package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  record Line(String name, int year) {}

  @Sql("SELECT name FROM shop_track")
//     ^ PL1737
  List<Line> lines();
}
