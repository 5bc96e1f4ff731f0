package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Track(@Id long id, @Id @Nullable String code) {}
//                                                    ^ PL1206
