package depot;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A model whose plural is its singular, and whose label is a key. */
@Model
public record Sheep(
    @Id long id,
    @Label @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Thing> thing,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Tag> front,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Tag> back,
    LocalDateTime shorn) {}
