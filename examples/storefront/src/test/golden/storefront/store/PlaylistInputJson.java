package storefront.store;

import dev.plectrum.json.JsonReader;
import dev.plectrum.validation.Checks;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads {@link PlaylistInput} from JSON. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
final class PlaylistInputJson {
  private PlaylistInputJson() {}

  /** Reads an object; null if something was wrong, which {@code in} then knows. */
  static @Nullable PlaylistInput read(JsonReader in) {
    if (!in.startObject()) {
      return null;
    }
    String name = null;
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "name" -> name = in.string();
        default -> in.unknownField();
      }
    }
    in.required("name", name);
    Checks.notBlank(in.errors(), in.field("name"), name, null);
    Checks.size(in.errors(), in.field("name"), name, 0, 120, null);
    if (in.failed()) {
      return null;
    }
    return new PlaylistInput(name);
  }
}
