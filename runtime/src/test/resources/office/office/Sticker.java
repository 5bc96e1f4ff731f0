package office;

import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.Targets;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A word on somebody, or on what they can do. */
@Model
public record Sticker(
    @Id long id,
    @Label @NotBlank @Size(max = 20) String word,
    @Targets({Employee.class, Skill.class}) GenericForeignKey<Object> target,
    @Targets({Employee.class, Sticker.class}) @Nullable GenericForeignKey<Object> above) {}
