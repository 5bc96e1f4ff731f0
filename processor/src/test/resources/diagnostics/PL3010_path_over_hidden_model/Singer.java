package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
record Singer(@Id long id, @Label @Size(max = 200) String name) {}
