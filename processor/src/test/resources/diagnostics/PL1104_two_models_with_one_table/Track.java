package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;

@Model
@Table("shop_song")
public record Track(@Id long id) {}
//     ^ PL1104
