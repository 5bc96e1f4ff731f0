package kitchen.soft;

import static dev.plectrum.model.DeleteRule.*;

import dev.plectrum.model.*;
import org.jspecify.annotations.Nullable;

@Model
public record Soft(
    @Id java.util.UUID module,
    @Default("3") int yield,
    String var,
    String record,
    @Nullable Long sealed,
    String permits,
    String when,
    String open,
    String equals,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Soft> with,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Yield> exports,
    @Unique(name = "requires_once") String requires) {}
