package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public class Track {
//     ^ PL1117
  @Id private final long id;
  private final String name;

  Track(String name, long id) {
    this.id = id;
    this.name = name;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }
}
