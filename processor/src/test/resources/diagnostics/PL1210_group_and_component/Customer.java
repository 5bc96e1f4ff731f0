package shop;

import dev.plectrum.model.Column;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
record Customer(@Id long id, @Embedded Address home, @Column("other") String homeCity) {
//                                                                           ^ PL1210
  record Address(String street, String city) {}
}
