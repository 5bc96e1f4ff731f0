package depot;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model(ordering = "name")
public record Maker(
    @Id @Size(max = 20) String code,
    @Label @Size(max = 80) @Nullable String name,
    @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Maker> owner,
    @ReverseOf("owner") ReverseSet<Maker> owned,
    @ReverseOf("maker") ReverseSet<Thing> things) {}
