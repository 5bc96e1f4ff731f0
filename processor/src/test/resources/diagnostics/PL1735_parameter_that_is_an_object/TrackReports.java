package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("SELECT name FROM shop_track WHERE year = :year")
  List<String> names(Object year);
//                          ^ PL1735
}
