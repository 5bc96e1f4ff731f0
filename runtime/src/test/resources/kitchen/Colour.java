package kitchen;

import dev.plectrum.model.Label;

public enum Colour {
  @Label("rot")
  RED,
  GREEN_ISH
}
