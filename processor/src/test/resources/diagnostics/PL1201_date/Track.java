package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.util.Date;

@Model
public record Track(
    @Id long id,
    Date value) {}
//       ^ PL1201
