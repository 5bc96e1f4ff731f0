package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Product(@Id long id, String name) {}
