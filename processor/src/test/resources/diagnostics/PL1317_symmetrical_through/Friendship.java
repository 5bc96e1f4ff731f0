package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
public record Friendship(
    @Id long id,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Person> left,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Person> right) {}
