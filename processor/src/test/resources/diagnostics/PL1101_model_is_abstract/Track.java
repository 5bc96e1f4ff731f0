package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public abstract class Track {
//              ^ PL1101
  @Id long id;
}
