package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

public final class Disc {
  @Model
  public record Track(@Id long id) {}
}
