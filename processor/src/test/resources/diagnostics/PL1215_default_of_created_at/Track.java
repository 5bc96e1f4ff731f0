package shop;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.time.Instant;

@Model
public record Track(
    @Id long id,
    @Default("2024-01-31T10:00:00Z") @CreatedAt Instant added) {}
//  ^ PL1215
