package largestore.store;

import static dev.plectrum.model.DeleteRule.CASCADE;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;

/** A record by one artist. */
@Model(
    ordering = "title",
    indexes = {@Index("title"), @Index(value = "title", prefix = true)})
public record Album(
    @Id long id,
    @Label @Size(max = 160) String title,
    @OnDelete(CASCADE) ForeignKey<Artist> artist) {}
