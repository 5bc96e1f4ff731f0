package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model(managed = false)
public record Album(@Id long id) {}
