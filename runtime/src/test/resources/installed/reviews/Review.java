package reviews;

import static dev.plectrum.model.DeleteRule.CASCADE;
import static dev.plectrum.model.DeleteRule.SET_NULL;

import dev.plectrum.auth.Group;
import dev.plectrum.auth.User;
import dev.plectrum.model.Default;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Permission;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Its default text has what Java and JSON escape. */
@Model(
    ordering = "-published",
    verboseNamePlural = "reviews of goods",
    permissions = @Permission(codename = "publish_review", name = "Can publish a review"))
public record Review(
    @Id long id,
    @OnDelete(CASCADE) ForeignKey<User> author,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Group> circle,
    @Default("say \"fine\" \\ or ü") @Size(max = 200) String text,
    @Nullable Instant published,
    ManyToMany<User> likedBy) {}
