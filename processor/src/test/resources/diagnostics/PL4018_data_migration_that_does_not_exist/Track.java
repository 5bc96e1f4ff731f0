package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.project.Command;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Size(max = 200) String name) {
  @Command("fillslugs")
  static void fillSlugs() {}
}
