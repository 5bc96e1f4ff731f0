package stock;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;

@Model
@Table("shop_item")
public record Item2(@Id long id) {}
