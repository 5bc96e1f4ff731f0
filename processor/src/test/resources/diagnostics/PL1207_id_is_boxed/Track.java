package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id Long id) {}
//                           ^ PL1207
