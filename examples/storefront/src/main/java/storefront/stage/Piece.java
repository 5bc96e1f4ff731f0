package storefront.stage;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.model.Default;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import storefront.store.Track;

/** A track of the store that the house band plays in a concert. */
@Model(ordering = {"concert", "id"})
public record Piece(
    @Id long id,
    @OnDelete(CASCADE) ForeignKey<Concert> concert,
    @OnDelete(CASCADE) ForeignKey<Track> track,
    @Default("5") @Positive int minutes,
    @Size(max = 200) @Nullable String note) {}
