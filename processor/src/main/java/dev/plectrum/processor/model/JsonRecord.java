package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that is read from JSON or written as JSON.
 *
 * @param model whether it is a {@code @Model}
 * @param reach from where it can be named
 * @param codec the class that reads and writes it
 * @param position its name
 */
public record JsonRecord(
    JavaClass type,
    boolean model,
    Reach reach,
    JavaClass codec,
    List<Component> components,
    Position position) {
  public JsonRecord {
    components = List.copyOf(components);
  }

  /**
   * The class that reads and writes a record: beside it, or in the package of the app that needs it
   * if the record lies elsewhere.
   */
  public static JavaClass codec(JavaClass type, String home) {
    boolean inside =
        home.isEmpty()
            || type.packageName().equals(home)
            || type.packageName().startsWith(home + ".");
    JavaClass beside = type.companion("Json");
    return inside ? beside : new JavaClass(home, beside.name());
  }

  /**
   * A component.
   *
   * @param shown false for the to-many relations of a model, which are no part of its JSON
   * @param defaultValue the text of {@code @Default}, or null
   */
  public record Component(
      String name,
      JsonType type,
      boolean shown,
      @Nullable String defaultValue,
      List<Constraint> constraints,
      Position position) {
    public Component {
      constraints = List.copyOf(constraints);
    }
  }
}
