package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;

@Model
public record Track(
    @Id long id,
    @Size(max = 10) @OnDelete(DeleteRule.CASCADE) ForeignKey<Artist> artist) {}
//  ^ PL1401
