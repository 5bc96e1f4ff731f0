package remarks;

import static dev.plectrum.model.DeleteRule.CASCADE;
import static dev.plectrum.model.DeleteRule.SET_NULL;

import dev.plectrum.auth.Account;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Something that somebody said. */
@Model
public record Remark(
    @Id long id,
    @Label @NotBlank @Size(max = 200) String text,
    @OnDelete(CASCADE) ForeignKey<Account> author,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Account> praised) {}
