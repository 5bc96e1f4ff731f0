package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.OneToOne;

@Model
public record Track(
    @Id @OnDelete(DeleteRule.CASCADE) OneToOne<Artist> artist) {}
//  ^ PL1215
