package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;

/**
 * A method that generated code calls: of a route or of a command.
 *
 * @param owner the class it is in
 * @param name the method's name
 * @param isStatic whether it is static
 * @param reach from where it can be called, all classes around it considered
 * @param generic whether it has type parameters
 * @param named whether its parameters have their names; a class file may have lost them
 * @param resolved false if the compiler itself will complain about a type in its signature
 * @param throwing whether it declares exceptions
 * @param line the line it is declared in, or 0 if that is not known
 * @param position its name
 */
public record Handler(
    JavaClass owner,
    String name,
    boolean isStatic,
    Reach reach,
    boolean generic,
    boolean named,
    boolean resolved,
    boolean throwing,
    List<RouteParameter> parameters,
    long line,
    Position position) {
  public Handler {
    parameters = List.copyOf(parameters);
  }

  /** The same with something in its signature that the compiler complains about. */
  public Handler unresolved() {
    return new Handler(
        owner, name, isStatic, reach, generic, named, false, throwing, parameters, line, position);
  }

  /** {@code CatalogueRoutes.track}: how messages and comments name it. */
  public String displayName() {
    return owner.name() + "." + name;
  }

  /** Where it stands, as a message at {@code other} says it: {@code line 31}. */
  public String placeSeenFrom(Handler other) {
    if (line == 0) {
      return displayName();
    }
    return owner.equals(other.owner) ? "line " + line : owner.name() + ", line " + line;
  }

  /** The parameters of one kind, in order. */
  public <P extends RouteParameter> List<P> parameters(Class<P> kind) {
    return parameters.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
