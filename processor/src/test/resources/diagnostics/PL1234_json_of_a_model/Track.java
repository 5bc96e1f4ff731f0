package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Model;
import java.util.List;

/** A song that keeps others inside of it. */
@Model
public record Track(
    @Id long id,
    @Json List<Track> next) {}
//                    ^ PL1234
