package shop;

import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
record Note(@Id long id, GenericForeignKey<Object> about) {}
//                                                 ^ PL1320
