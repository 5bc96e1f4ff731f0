package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;

@Model(ordering = "-name.title")
//                ^ PL1706
public record Song(
    @Id long id,
    @Size(max = 120) String name,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Record> record) {}
