package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

final class Tracks {
  @Model
  private record Track(@Id long id) {}
//        ^ PL1103
}
