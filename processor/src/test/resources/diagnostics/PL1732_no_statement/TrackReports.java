package shop;

import dev.plectrum.model.Sql;
import java.util.List;

interface TrackReports {
  @Sql("name of every track")
//     ^ PL1732
  List<String> names();
}
