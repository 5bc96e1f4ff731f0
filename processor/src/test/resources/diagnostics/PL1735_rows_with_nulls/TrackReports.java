package shop;

import dev.plectrum.model.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

interface TrackReports {
  record Release(String name, @Nullable Integer year) {}

  @Sql("SELECT id FROM shop_track WHERE (name, year) IN (:releases)")
  List<Long> released(List<Release> releases);
//                                  ^ PL1735
}
