package shop;

import dev.plectrum.model.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

interface TrackReports {
  @Sql("SELECT name FROM shop_track WHERE id IN (:ids)")
  List<String> names(List<@Nullable Long> ids);
//                                        ^ PL1735
}
