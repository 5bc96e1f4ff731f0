package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import goods.Item;

@Model
public record Sale(@Id long id, @OnDelete(DeleteRule.CASCADE) ForeignKey<Item> item) {}
