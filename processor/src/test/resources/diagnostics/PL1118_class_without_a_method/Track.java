package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public class Track {
  @Id private final long id;
  private final String name;
//                     ^ PL1118

  Track(long id, String name) {
    this.id = id;
    this.name = name;
  }

  long id() {
    return id;
  }

  String getName() {
    return name;
  }
}
