package shop;

import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Version;

@Model
record Customer(@Id long id, @Embedded Address address) {
  record Address(@Version int count, String city) {}
//               ^ PL1215
}
