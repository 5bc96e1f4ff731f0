package shop;

import dev.plectrum.model.Table;

public final class Track {
  @Table("tracks")
//^ PL1112
  public record Row(long id) {}
}
