package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.AdminPage.Name;
import org.jspecify.annotations.Nullable;

/**
 * A method whose result the admin can show: of the model itself, or a static one of the registering
 * class that takes the model.
 *
 * @param owner the class it is in
 * @param ofModel whether it is a method of the model
 * @param fault why it cannot be called or shown
 * @param value what it returns, or null if that is nothing a column could hold
 * @param nullable whether it may return null
 * @param title its heading, or empty
 * @param orderBy what the list is ordered by in its place, or null
 * @param empty what is shown for null
 * @param position its name
 */
public record AdminMethod(
    JavaClass owner,
    boolean ofModel,
    String name,
    Fault fault,
    @Nullable ValueType value,
    boolean nullable,
    String title,
    @Nullable Name orderBy,
    String empty,
    Position position) {
  /** {@code Track.duration}. */
  public String displayName() {
    return owner.simpleName() + "." + name;
  }

  /** Why a method cannot be shown. */
  public enum Fault {
    NONE,
    /** It returns nothing. */
    VOID,
    /** It is private, or too far away. */
    HIDDEN,
    /** It takes something else than it is given. */
    PARAMETERS,
    /** It is static, and a method of the model. */
    STATIC,
    /** It is not static, and a method of the registering class. */
    NOT_STATIC,
    /** It has type parameters. */
    GENERIC,
    /** It declares exceptions that somebody would have to catch. */
    THROWING
  }
}
