package shop;

import dev.plectrum.model.Sql;
import java.time.LocalDate;
import java.util.List;

interface TrackReports {
  record Pair(String name, String other) {}

  @Sql("SELECT t.name, o.name AS other FROM shop_track t RIGHT JOIN shop_track o ON o.id < t.id")
  List<Pair> pairs();
//           ^ PL1708

  @Sql("SELECT name, other FROM (SELECT name, name AS other FROM shop_track) s")
  List<Pair> twice();

  @Sql("WITH s AS (SELECT name, name AS other FROM shop_track) SELECT name, other FROM s")
  List<Pair> named();

  @Sql("SELECT current_date FROM shop_track")
  List<LocalDate> days();

  @Sql("SELECT name FROM shop_track UNION SELECT NULL")
  List<String> names();
}
