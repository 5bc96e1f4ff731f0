package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.Symmetrical;

@Model
public record Person(
    @Id long id,
    @Symmetrical ManyToMany<Person> friends,
    @ReverseOf("friends") ManyToMany<Person> others) {}
//             ^ PL1318
