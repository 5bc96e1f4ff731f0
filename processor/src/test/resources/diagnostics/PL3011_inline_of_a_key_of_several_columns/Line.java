package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
public record Line(
    @Id @OnDelete(DeleteRule.CASCADE) ForeignKey<Album> album, @Id int number, String text) {}
