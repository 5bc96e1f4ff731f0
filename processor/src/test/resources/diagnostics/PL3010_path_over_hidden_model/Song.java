package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;

@Model
public record Song(
    @Id long id,
    @Size(max = 200) String name,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Singer> singer) {}
