package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter of a handler, by what supplies it. */
public sealed interface RouteParameter {
  /** The parameter's name. */
  String name();

  /** Where it is declared. */
  Position position();

  /**
   * A variable of the path or a parameter of the query, by its name.
   *
   * @param repeated whether it is a {@code List} of them
   * @param defaultValue the text of {@code @Default}, or null
   */
  record Value(
      String name,
      ValueType type,
      boolean nullable,
      boolean repeated,
      @Nullable String defaultValue,
      List<Constraint> constraints,
      Position position)
      implements RouteParameter {
    public Value {
      constraints = List.copyOf(constraints);
    }

    /** Whether a query need not have it. */
    public boolean optional() {
      return nullable || repeated || defaultValue != null;
    }

    /** Whether a URL takes it as an object, which may be null where it is left out. */
    public boolean boxed() {
      return !type.primitive() || optional();
    }
  }

  /** A {@code @Body}: the JSON of the request as a record. */
  record Body(String name, JsonType type, Position position) implements RouteParameter {}

  /**
   * What the site has made: a DAO, the database, the request, URLs, who sends it.
   *
   * @param type its class
   */
  record Injected(String name, Supply supply, JavaClass type, Position position)
      implements RouteParameter {}

  /** What nothing can supply; {@code type} is how the user wrote it. */
  record Unknown(String name, String type, Position position) implements RouteParameter {}

  /** What a site can supply. */
  enum Supply {
    DAO,
    DATABASE,
    REQUEST,
    URLS,
    /** Who is signed in. */
    USER,
    /** Who is signed in, or null. */
    USER_OR_NULL,
    /** What the site remembers of the browser. */
    SESSION,
    /** The token of the site's own forms. */
    CSRF,
    /** What stands behind a command on the command line; a {@code List<String>}. */
    ARGUMENTS,
    MANAGEMENT
  }
}
