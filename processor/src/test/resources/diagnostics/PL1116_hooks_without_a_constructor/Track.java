package shop;

import dev.plectrum.model.Hooks;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
@Hooks(TrackHooks.class)
//               ^ PL1116
public record Track(@Id long id) {}
