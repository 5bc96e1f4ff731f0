package shop;

import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id, @Id @DatabaseDefault("1") int number) {}
//                                   ^ PL1215
