package shop;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
public record Letter(
    @Id long id,
    @OnDelete(value = CASCADE, to = "nobody") ForeignKey<Person> author) {
    //                              ^ PL1331
  static long nobody() {
    return 1;
  }
}
