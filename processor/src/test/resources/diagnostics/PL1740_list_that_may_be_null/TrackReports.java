package shop;

import dev.plectrum.model.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

interface TrackReports {
  @Sql("SELECT name FROM shop_track WHERE id IN (:ids)")
  List<String> names(@Nullable List<Long> ids);
//                                        ^ PL1740
}
