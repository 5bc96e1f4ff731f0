package shop;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model
public record Track(
    @Id long id,
    @Size(max = 200) String name,
    @Nullable Integer year,
    @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Track> original,
    @ReverseOf("original") ReverseSet<Track> covers) {}
