package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
public record Single(
    @Id long id,
    int year,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Track> front,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Track> back) {}
