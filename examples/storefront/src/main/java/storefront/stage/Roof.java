package storefront.stage;

import dev.plectrum.model.Label;

/** What is above the audience. */
public enum Roof {
  CLOSED,
  @Label("One that can be opened")
  MOVABLE,
  @Label("None, it is open air")
  NONE
}
