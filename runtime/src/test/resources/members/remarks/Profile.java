package remarks;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.auth.Account;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.OneToOne;
import jakarta.validation.constraints.Size;

/** What somebody says about themselves; it has no other name than theirs. */
@Model
public record Profile(
    @Id long id,
    @Label @OnDelete(CASCADE) OneToOne<Account> owner,
    @Size(max = 200) String motto) {}
