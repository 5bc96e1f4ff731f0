package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
record Customer(@Id long id, @Default("x") @Embedded Address address) {
//                           ^ PL1215
  record Address(String street) {}
}
