package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("SELECT name FROM shop_track WHERE year = :yaer")
//     ^ PL1733
  List<String> names(int year);
}
