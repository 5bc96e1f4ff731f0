package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql(file = "names.sql")
//            ^ PL1732
  List<String> names();
}
