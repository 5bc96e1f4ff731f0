package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
public record Entry(
    @Id long id,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Playlist> playlist,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Track> track) {}
