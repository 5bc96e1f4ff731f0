package shop;

import static dev.plectrum.model.DeleteRule.SET;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
public record Letter(
    @Id long id,
    @OnDelete(value = SET, to = "nobody") ForeignKey<Person> author) {
    //                          ^ PL1330
  static long nobody() throws Exception {
    throw new Exception();
  }
}
