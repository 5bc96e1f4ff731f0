package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.util.List;

/** A song with a default that says more than nothing. */
@Model
public record Track(@Id long id, @Default("jazz") List<String> moods) {}
//                                        ^ PL1214
