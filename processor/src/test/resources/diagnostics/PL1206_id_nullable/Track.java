package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Track(@Id @Nullable UUID id) {}
//                                     ^ PL1206
