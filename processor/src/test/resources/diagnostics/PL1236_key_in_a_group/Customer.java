package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
record Customer(@Id long id, @Embedded Address address) {
  record Address(String street, @OnDelete(DeleteRule.CASCADE) ForeignKey<Customer> of) {}
//                                                                                 ^ PL1236
}
