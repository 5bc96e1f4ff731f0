package shop;

import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;

@Model(indexes = @Index("address.citty"))
//                      ^ PL1203
record Customer(@Id long id, @Embedded Address address) {
  record Address(String street, String city) {}
}
