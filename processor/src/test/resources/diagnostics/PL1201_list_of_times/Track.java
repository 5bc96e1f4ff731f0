package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.time.Instant;
import java.util.List;

@Model
public record Track(
    @Id long id,
    List<Instant> value) {}
//                ^ PL1201
