package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model(indexes = @Index(value = "name", condition = "NOT explicite"))
//                                                  ^ PL1203
public record Track(@Id long id, @Size(max = 200) String name, boolean explicit) {}
