package storefront.store;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A record by one artist. */
@Model(ordering = "title", indexes = @Index("title"), unique = @Unique({"artist", "title"}))
public record Album(
    @Id long id,
    @Label @NotBlank @Size(max = 160) String title,
    @OnDelete(CASCADE) ForeignKey<Artist> artist,
    @ReverseOf("album") ReverseSet<Track> tracks) {}
