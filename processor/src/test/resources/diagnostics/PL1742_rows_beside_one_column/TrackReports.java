package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  record Release(String name, int year) {}

  @Sql("SELECT id FROM shop_track WHERE lower(name) IN (:releases)")
  List<Long> released(List<Release> releases);
//                                  ^ PL1742
}
