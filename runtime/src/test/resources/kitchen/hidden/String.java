package kitchen.hidden;

import static dev.plectrum.model.DeleteRule.*;

import dev.plectrum.model.*;
import org.jspecify.annotations.Nullable;

@Model
public record String(
    @Id java.util.UUID id,
    @OnDelete(CASCADE) ForeignKey<List> list,
    @OnDelete(CASCADE) OneToOne<List> firstList,
    @OnDelete(SET_NULL) @Nullable ForeignKey<String> self,
    @OnDelete(SET_NULL) @Nullable ForeignKey<kitchen.cellar.Bottles.Bottle> bottle,
    ManyToMany<String> friends) {}
