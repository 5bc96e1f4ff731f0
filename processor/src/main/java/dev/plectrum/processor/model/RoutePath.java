package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a route as it was written: {@code /albums/{id}/tracks}.
 *
 * @param text the path; need not be well formed before the rules have seen it
 */
public record RoutePath(String text) {
  /** The parts between the slashes; none for {@code "/"}. */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    String inner = text.startsWith("/") ? text.substring(1) : text;
    if (!inner.isEmpty()) {
      for (String part : inner.split("/", -1)) {
        segments.add(segment(part));
      }
    }
    return List.copyOf(segments);
  }

  /** The names of the variables, in order. */
  public List<String> variables() {
    return segments().stream()
        .filter(Variable.class::isInstance)
        .map(segment -> ((Variable) segment).name())
        .toList();
  }

  private static Segment segment(String part) {
    boolean variable = part.length() > 2 && part.startsWith("{") && part.endsWith("}");
    return variable ? new Variable(part.substring(1, part.length() - 1)) : new Literal(part);
  }

  @Override
  public String toString() {
    return text;
  }

  /** One part of a path. */
  public sealed interface Segment {}

  /** A part that must be spelled like this. */
  public record Literal(String text) implements Segment {}

  /** A part that can be anything: {@code {id}}. */
  public record Variable(String name) implements Segment {}
}
