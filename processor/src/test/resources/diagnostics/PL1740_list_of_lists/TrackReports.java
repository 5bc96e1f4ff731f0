package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("SELECT name FROM shop_track WHERE id IN (:ids)")
  List<String> names(List<List<Long>> ids);
//                                    ^ PL1740
}
