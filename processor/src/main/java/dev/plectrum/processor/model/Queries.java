package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type with {@code @Queries}.
 *
 * @param type the type
 * @param reach from where it can be named
 * @param plain whether it is an interface without type parameters
 * @param model the class it is said to be for, or null if javac does not know it
 * @param extended what it extends, with type arguments as they were written, without packages
 * @param methods its methods that are neither static nor private
 * @param of where the model stands
 */
public record Queries(
    JavaClass type,
    Reach reach,
    boolean plain,
    @Nullable JavaClass model,
    List<String> extended,
    List<Method> methods,
    Position of,
    Position position) {
  public Queries {
    extended = List.copyOf(extended);
    methods = List.copyOf(methods);
  }

  /** A method, with a body or without. */
  public record Method(String name, boolean hasBody, Position position) {}
}
