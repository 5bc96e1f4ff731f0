package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.Symmetrical;
import dev.plectrum.model.Through;

@Model
public record Person(
    @Id long id,
    @Symmetrical @Through(Friendship.class) ManyToMany<Person> friends) {}
//  ^ PL1317
