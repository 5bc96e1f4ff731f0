package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  record Line(String name, int year) {}

  @Sql("SELECT name, year FROM shop_track")
  List<Line> lines();
//           ^ PL1708
}
