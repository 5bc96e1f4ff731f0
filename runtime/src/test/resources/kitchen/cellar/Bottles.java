package kitchen.cellar;

import static dev.plectrum.model.DeleteRule.*;

import dev.plectrum.model.*;
import kitchen.Colour;
import org.jspecify.annotations.Nullable;

/** Nested models. */
public final class Bottles {
  private Bottles() {}

  @Model
  public record Bottle(
      @Id long id,
      Kind kind,
      Colour colour,
      @OnDelete(CASCADE) ForeignKey<kitchen.hidden.List> list,
      @ReverseOf("bottle") ReverseSet<kitchen.hidden.String> strings) {}

  public enum Kind {
    RED,
    WHITE
  }
}
