package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.time.ZonedDateTime;

@Model
public record Track(
    @Id long id,
    ZonedDateTime value) {}
//                ^ PL1201
