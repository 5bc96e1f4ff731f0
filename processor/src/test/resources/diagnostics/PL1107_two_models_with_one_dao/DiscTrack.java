package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record DiscTrack(@Id long id) {}
//     ^ PL1107
