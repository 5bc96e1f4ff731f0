package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model
public record Track(@Id long id, @Null @Nullable @Size(max = 10) String name) {}
//                               ^ PL1402
