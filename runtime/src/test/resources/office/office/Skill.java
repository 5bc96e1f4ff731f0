package office;

import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody can do. */
@Model
public record Skill(
    @Id long id,
    @Label @NotBlank @Size(max = 40) String name,
    @DatabaseDefault("now") Instant since,
    @DatabaseDefault(sql = "'learning'") @Nullable @Size(max = 20) String state,
    @DatabaseDefault("1") int level,
    @Nullable List<String> aliases) {}
