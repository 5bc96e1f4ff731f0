package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Model;

/** A song with something as JSON that nobody can read again. */
@Model
public record Track(
    @Id long id,
    @Json StringBuilder words) {}
//                      ^ PL1233
