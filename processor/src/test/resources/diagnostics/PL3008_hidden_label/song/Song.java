package shop.song;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Song(@Id long id, @Size(max = 200) String name) {
  @Label
//^ PL3008
  String title() {
    return name;
  }
}
