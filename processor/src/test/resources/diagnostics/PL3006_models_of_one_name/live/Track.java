package shop.live;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;

@Model
@Table("live_track")
public record Track(@Id long id) {}
