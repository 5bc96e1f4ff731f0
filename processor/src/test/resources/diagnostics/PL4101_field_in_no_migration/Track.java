package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model
record Track(
    @Id long id,
    @Size(max = 200) @Nullable String composer) {}
//                                    ^ PL4101
