package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;

@Model
@Table("music.track")
//     ^ PL1106
public record Track(@Id long id) {}
