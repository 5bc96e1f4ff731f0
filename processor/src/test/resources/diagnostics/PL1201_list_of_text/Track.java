package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.util.List;

@Model
public record Track(
    @Id long id,
    List<String> value) {}
//               ^ PL1201
