package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Track(@Id long id, @Nullable ManyToMany<Artist> artists) {}
//                                                            ^ PL1305
