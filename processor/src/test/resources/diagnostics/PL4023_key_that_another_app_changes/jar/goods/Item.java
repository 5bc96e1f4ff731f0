package goods;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Item(@Id @Size(max = 20) String code) {}
