package shop;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.UpdatedAt;
import java.time.Instant;

@Model
public record Track(@Id long id, @CreatedAt @UpdatedAt Instant changed) {}
//                                          ^ PL1213
