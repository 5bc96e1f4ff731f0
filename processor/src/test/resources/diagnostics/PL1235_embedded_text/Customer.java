package shop;

import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
record Customer(@Id long id, @Embedded String address) {}
//                           ^ PL1235
