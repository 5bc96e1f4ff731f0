package kitchen.programme;

import static dev.plectrum.model.DeleteRule.PROTECT;

import dev.plectrum.model.Check;
import dev.plectrum.model.Collation;
import dev.plectrum.model.Comment;
import dev.plectrum.model.Computed;
import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What docs/models.md tells the database. */
@Model(
    indexes = {
      @Index("lower(title)"),
      @Index(value = "startsAt", condition = "NOT cancelled", include = "title")
    },
    unique = @Unique({"venue", "startsAt"}))
@Check("endsAt > startsAt")
@Comment("What is on, and when.")
public record Concert(
    @Id long id,
    @Size(max = 200) @Collation(sqlite = "NOCASE", postgresql = "und-x-icu") String title,
    @OnDelete(PROTECT) ForeignKey<Venue> venue,
    Instant startsAt,
    Instant endsAt,
    @Unique(condition = "NOT cancelled", ignoreCase = true) @Size(max = 40) String slug,
    boolean cancelled,
    @Check @PositiveOrZero int seats,
    int sold,
    @Computed("seats - sold") int left,
    @DatabaseDefault("now") Instant announcedAt) {}
