package shop;

import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
record Customer(@Id long id, @Embedded Address address) {
//                           ^ PL1235
  private record Address(String street) {}
}
