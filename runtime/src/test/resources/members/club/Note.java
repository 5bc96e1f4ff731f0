package club;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.auth.Group;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Targets;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model
public record Note(
    @Id long id,
    @Label @NotBlank @Size(max = 200) String text,
    @OnDelete(CASCADE) ForeignKey<Member> author,
    @Targets({Member.class, Team.class, Group.class}) @Nullable GenericForeignKey<Object> about) {}
