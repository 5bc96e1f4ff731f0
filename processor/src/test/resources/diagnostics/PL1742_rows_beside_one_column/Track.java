package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model
public record Track(@Id long id, @Size(max = 200) String name, @Nullable Integer year) {}
