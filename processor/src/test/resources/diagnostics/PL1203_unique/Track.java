package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.Size;

@Model(unique = @Unique({"name", "abum"}))
//                               ^ PL1203
public record Track(
    @Id long id,
    @Size(max = 200) String name,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> album) {}
