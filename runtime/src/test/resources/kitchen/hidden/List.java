package kitchen.hidden;

import static dev.plectrum.model.DeleteRule.*;

import dev.plectrum.model.*;
import org.jspecify.annotations.Nullable;

@Model
public record List(
    @Id java.lang.String id,
    @OnDelete(CASCADE) ForeignKey<String> string,
    @OnDelete(SET_NULL) @Nullable OneToOne<kitchen.Everything> everything,
    @ReverseOf("eq") ManyToMany<kitchen.Order> orders,
    @OnDelete(SET_NULL) @Nullable ForeignKey<List> next) {}
