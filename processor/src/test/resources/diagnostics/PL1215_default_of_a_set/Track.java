package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;

@Model
public record Track(
    @Id long id,
    @Default("1") ManyToMany<Artist> artists) {}
//  ^ PL1215
