package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import java.util.Set;

/**
 * An app: the class with {@code @App} and what lies in its package and below.
 *
 * @param label prefix of tables, permissions and migrations: {@code store}
 * @param type the class: {@code StoreApp}
 * @param uses the apps whose models it may refer to
 * @param models its models, sorted by name
 */
public record App(
    String label, JavaClass type, List<JavaClass> uses, List<Model> models, Position position) {
  public App {
    uses = List.copyOf(uses);
    models = List.copyOf(models);
  }

  /** The same with {@link Model#shell() shells} in place of these models. */
  App withRejectedAsShells(Set<JavaClass> rejected) {
    List<Model> changed =
        models.stream()
            .map(model -> rejected.contains(model.type()) ? model.shell() : model)
            .toList();
    return new App(label, type, uses, changed, position);
  }

  /**
   * A class that is generated once for the app: {@code StoreRoutes} for {@code StoreApp} and {@code
   * "Routes"}. A trailing "App" of the class's name is left out.
   */
  public JavaClass generated(String suffix) {
    return generated(type, suffix);
  }

  /** The same for an app of which only the class is known. */
  public static JavaClass generated(JavaClass app, String suffix) {
    String stem = app.simpleName();
    if (stem.endsWith("App") && stem.length() > 3) {
      stem = stem.substring(0, stem.length() - 3);
    }
    return new JavaClass(app.packageName(), stem + suffix);
  }

  /**
   * The class that is generated for an enum of its models: {@code StatusText} beside {@code
   * Status}, or beside the app if the enum lies elsewhere.
   */
  public JavaClass text(JavaClass enumeration) {
    String home = type.packageName();
    String place = enumeration.packageName();
    JavaClass beside = enumeration.companion("Text");
    boolean inside = place.equals(home) || place.startsWith(home + ".");
    return inside ? beside : new JavaClass(home, beside.simpleName());
  }
}
