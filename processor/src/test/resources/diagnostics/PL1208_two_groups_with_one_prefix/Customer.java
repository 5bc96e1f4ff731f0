package shop;

import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
record Customer(
    @Id long id, @Embedded(prefix = "") Address home, @Embedded(prefix = "") Address work) {
//                                                                                   ^ PL1208
  record Address(String street, String city) {}
}
