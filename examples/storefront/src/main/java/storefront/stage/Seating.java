package storefront.stage;

import dev.plectrum.model.Label;

/** How the audience of a concert is placed. */
public enum Seating {
  STANDING,
  @Label("Free seating")
  FREE,
  @Label("Numbered seats")
  NUMBERED
}
