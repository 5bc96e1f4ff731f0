package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Model;
import java.util.List;

/** A song whose default is no JSON. */
@Model
public record Track(@Id long id, @Json @Default("[") List<String> moods) {}
//                                              ^ PL1214
