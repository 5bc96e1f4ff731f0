package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code @AdminAction}.
 *
 * @param owner the class it is in
 * @param name the method's name
 * @param reach from where it can be called
 * @param isStatic whether it is static
 * @param generic whether it has type parameters
 * @param thrown an exception it declares that must be caught, or null
 * @param words what it does, as the select says it
 * @param confirm whether a page asks first
 * @param permission what somebody must be allowed to do
 * @param parameters what it takes
 * @param result what it returns
 * @param returned the type it returns, in the user's words
 * @param position the method's name
 * @param wordsPosition the words
 */
public record AdminAction(
    JavaClass owner,
    String name,
    Reach reach,
    boolean isStatic,
    boolean generic,
    @Nullable String thrown,
    String words,
    boolean confirm,
    Permission permission,
    List<Parameter> parameters,
    Result result,
    String returned,
    Position position,
    Position wordsPosition) {
  public AdminAction {
    parameters = List.copyOf(parameters);
  }

  /** {@code TrackAdmin.putOnSale}. */
  public String displayName() {
    return owner.simpleName() + "." + name;
  }

  /** Whether it has to know who asks for it, and how. */
  public boolean needsRequest() {
    return parameters.stream().anyMatch(one -> one instanceof Acting || one instanceof Asked);
  }

  /** What an action demands of a user. */
  public enum Permission {
    VIEW,
    ADD,
    CHANGE,
    DELETE
  }

  /** What an action answers with. */
  public enum Result {
    /** How many rows it changed, as a {@code long}. */
    LONG,
    /** How many rows it changed, as an {@code int}. */
    INT,
    NOTHING,
    /** What to tell whoever asked for it, as a {@code String}. */
    TEXT,
    /** What the browser gets, as a {@code Response}. */
    RESPONSE,
    /** Anything else, which is a mistake. */
    OTHER
  }

  /** A parameter of an action. */
  public sealed interface Parameter {
    /** The parameter's name. */
    String name();

    /** Where it stands. */
    Position position();
  }

  /** The query over the selected rows. */
  public record Selected(String name, Position position) implements Parameter {}

  /** The database. */
  public record Base(String name, Position position) implements Parameter {}

  /** The user who asks for it; {@code type} is the model of the site's users. */
  public record Acting(String name, JavaClass type, Position position) implements Parameter {}

  /** The request. */
  public record Asked(String name, Position position) implements Parameter {}

  /** A DAO. */
  public record Dao(String name, JavaClass type, Position position) implements Parameter {}

  /**
   * Something that nothing supplies.
   *
   * @param type the type in the user's words
   */
  public record Unknown(String name, String type, Position position) implements Parameter {}
}
