package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id) {}
