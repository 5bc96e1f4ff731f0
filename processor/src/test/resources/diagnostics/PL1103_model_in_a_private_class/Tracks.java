package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

final class Tracks {
  private static final class Hidden {
    @Model
    record Track(@Id long id) {}
//  ^ PL1103
  }
}
