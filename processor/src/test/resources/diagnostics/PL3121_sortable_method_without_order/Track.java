package shop;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

@Model
public record Track(
    @Id long id,
    @Size(max = 200) String name,
    @Size(max = 200) String slug,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Album> album,
    ManyToMany<Album> samplers,
    Format format,
    int milliseconds,
    double loudness,
    LocalDate released,
    @CreatedAt Instant createdAt) {
  enum Format {
    FILE,
    VINYL
  }

  String duration() {
    return milliseconds / 1000 + " s";
  }

  String times(int factor) {
    return milliseconds * factor + " ms";
  }
}
