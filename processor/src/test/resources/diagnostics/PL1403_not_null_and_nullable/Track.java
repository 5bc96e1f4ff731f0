package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model
public record Track(@Id long id, @NotNull @Nullable @Size(max = 10) String name) {}
//                               ^ PL1403
