package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql(file = "names.sql")
  List<String> names(List<Long> ids);
//                              ^ PL1740
}
