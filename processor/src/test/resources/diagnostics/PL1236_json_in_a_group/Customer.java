package shop;

import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Model;
import java.util.List;

@Model
record Customer(@Id long id, @Embedded Address address) {
  record Address(String street, @Json List<String> lines) {}
//                                                 ^ PL1236
}
