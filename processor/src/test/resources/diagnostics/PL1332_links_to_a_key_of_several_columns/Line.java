package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Line(@Id String code, @Id int number) {}
