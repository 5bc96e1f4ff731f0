package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;

@Model
record Item(@Id @Size(max = 20) String code) {}

@Model
record Sale(@Id long id, @OnDelete(DeleteRule.CASCADE) ForeignKey<Item> item) {}
