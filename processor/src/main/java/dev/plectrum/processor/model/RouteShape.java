package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The paths that a route answers: a path with the types of its variables in place of their names,
 * {@code /albums/{long}}.
 */
public record RouteShape(String text) implements Comparable<RouteShape> {
  private static final String TEXT = "{string}";

  /** The paths of a route. */
  public static RouteShape of(Route route) {
    StringBuilder text = new StringBuilder();
    for (RoutePath.Segment segment : route.path().segments()) {
      text.append('/');
      if (segment instanceof RoutePath.Literal literal) {
        text.append(literal.text());
      } else {
        String type =
            route
                .pathParameter(((RoutePath.Variable) segment).name())
                .map(parameter -> name(parameter.type()))
                .orElse("string");
        text.append('{').append(type).append('}');
      }
    }
    return new RouteShape(text.isEmpty() ? "/" : text.toString());
  }

  private static String name(ValueType type) {
    ValueType.Enumeration choices = type.enumeration();
    return choices != null
        ? choices.type().qualifiedName()
        : type.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The same below a path like {@code /admin}, or {@code /}. */
  public RouteShape below(String mount) {
    if (mount.equals("/")) {
      return this;
    }
    return new RouteShape(text.equals("/") ? mount : mount + text);
  }

  /** Whether this has every path that {@code other} has. */
  public boolean covers(RouteShape other) {
    List<String> mine = segments();
    List<String> its = other.segments();
    if (mine.size() != its.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!covers(mine.get(i), its.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The parts between the slashes; none for {@code "/"}. */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : text.substring(1).split("/")) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return List.copyOf(segments);
  }

  private static boolean covers(String mine, String its) {
    if (mine.equals(its) || mine.equals(TEXT)) {
      return true;
    }
    return switch (mine) {
      case "{short}" -> isNumber(its, Short.MIN_VALUE, Short.MAX_VALUE);
      case "{int}" -> its.equals("{short}") || isNumber(its, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "{long}" ->
          its.equals("{short}")
              || its.equals("{int}")
              || isNumber(its, Long.MIN_VALUE, Long.MAX_VALUE);
      default -> false;
    };
  }

  private static boolean isNumber(String literal, long least, long most) {
    try {
      long number = Long.parseLong(literal);
      return Long.toString(number).equals(literal) && number >= least && number <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public int compareTo(RouteShape other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
