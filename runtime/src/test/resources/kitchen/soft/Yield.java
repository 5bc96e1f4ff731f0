package kitchen.soft;

import static dev.plectrum.model.DeleteRule.*;

import dev.plectrum.model.*;
import org.jspecify.annotations.Nullable;

@Model
public record Yield(
    @Id long yield_,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Soft> yield,
    @OnDelete(SET_NULL) @Nullable OneToOne<Yield> var) {}
