package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Album(@Id long id, String title) {}
