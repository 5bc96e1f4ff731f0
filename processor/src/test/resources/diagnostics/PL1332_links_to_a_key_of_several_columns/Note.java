package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;

@Model
public record Note(@Id long id, ManyToMany<Line> lines) {}
//                                               ^ PL1332
