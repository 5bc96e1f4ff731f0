package shop;

import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id, @Id @Embedded Place place) {
  //                             ^ PL1215
  record Place(String code, int number) {}
}
