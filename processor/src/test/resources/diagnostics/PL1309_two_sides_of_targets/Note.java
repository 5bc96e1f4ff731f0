package shop;

import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Targets;

@Model
record Note(@Id long id, @Targets(Product.class) GenericForeignKey<Object> about) {}
