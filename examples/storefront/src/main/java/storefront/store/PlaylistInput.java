package storefront.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a client sends to make a playlist. */
record PlaylistInput(@NotBlank @Size(max = 120) String name) {}
