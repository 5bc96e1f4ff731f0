package music.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a client sends to add an artist. */
record ArtistInput(@NotBlank @Size(max = 120) String name) {}
