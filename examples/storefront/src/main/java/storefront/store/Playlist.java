package storefront.store;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Tracks that somebody put together. Two playlists may have the same name. */
@Model(ordering = "name", indexes = @Index("name"))
public record Playlist(
    @Id long id,
    @Label @NotBlank @Size(max = 120) String name,
    @CreatedAt Instant createdAt,
    ManyToMany<Track> tracks) {}
