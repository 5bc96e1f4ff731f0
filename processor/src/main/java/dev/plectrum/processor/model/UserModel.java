package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record with {@code @UserModel}.
 *
 * @param type the record
 * @param model what is known of it as a model, or null if it is none
 * @param username the component that people sign in with
 * @param email the component with their address
 * @param emailWritten whether the user has said so; otherwise there need be none
 * @param fullName the method or component with what pages call them; empty for none
 * @param texts the methods and components that return a text
 */
public record UserModel(
    JavaClass type,
    @Nullable Model model,
    Name username,
    Name email,
    boolean emailWritten,
    Name fullName,
    List<String> texts,
    Position position) {
  public UserModel {
    texts = List.copyOf(texts);
  }

  /** A name in the annotation, and where it stands. */
  public record Name(String text, Position position) {}
}
