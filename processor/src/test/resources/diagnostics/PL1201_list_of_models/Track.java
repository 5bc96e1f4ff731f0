package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.util.List;

@Model
public record Track(
    @Id long id,
    List<Artist> value) {}
//               ^ PL1201
