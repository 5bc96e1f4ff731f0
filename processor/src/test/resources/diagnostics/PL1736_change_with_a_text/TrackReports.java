package shop;

import dev.plectrum.model.Sql;

interface TrackReports {
  @Sql("DELETE FROM shop_track")
  String clear();
//       ^ PL1736
}
