package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Size(max = 200) String name) {
  @Label
//^ PL1109
  public String title(int length) {
    return name.substring(length);
  }
}
