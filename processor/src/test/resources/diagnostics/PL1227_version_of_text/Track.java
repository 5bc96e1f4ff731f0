package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Version;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Version @Size(max = 30) String edition) {}
//                               ^ PL1227
