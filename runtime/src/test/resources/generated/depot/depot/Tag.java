package depot;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;

@Model
public record Tag(@Id long id, int rank, @ReverseOf("tags") ManyToMany<Thing> things) {}
