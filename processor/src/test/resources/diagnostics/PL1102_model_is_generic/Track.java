package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track<T>(@Id long id, T name) {}
//     ^ PL1102
