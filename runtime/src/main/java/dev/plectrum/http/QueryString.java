package dev.plectrum.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters after the question mark of a URL, in their order. */
public final class QueryString {
  /** How many parameters a URL may have. */
  public static final int MAX_PARAMETERS = 200;

  private static final QueryString EMPTY = new QueryString(List.of());

  private final List<Parameter> parameters;

  private QueryString(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads the part of a URL after its question mark, still percent-encoded.
   *
   * @throws HttpException 400, if an escape is invalid or there are too many parameters
   */
  public static QueryString parse(String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    List<Parameter> parameters = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('&', start);
      if (end < 0) {
        end = text.length();
      }
      if (end > start) {
        if (parameters.size() == MAX_PARAMETERS) {
          throw new HttpException(400, "The URL has more than " + MAX_PARAMETERS + " parameters.");
        }
        int equals = text.indexOf('=', start);
        boolean valued = equals >= 0 && equals < end;
        parameters.add(
            new Parameter(
                PercentCoding.decoded(text, start, valued ? equals : end, true),
                valued ? PercentCoding.decoded(text, equals + 1, end, true) : ""));
      }
      start = end + 1;
    }
    return new QueryString(List.copyOf(parameters));
  }

  /** The value of the last parameter with this name, or null. */
  public @Nullable String get(String name) {
    for (int i = parameters.size() - 1; i >= 0; i--) {
      if (parameters.get(i).name.equals(name)) {
        return parameters.get(i).value;
      }
    }
    return null;
  }

  /** The values of all parameters with this name, in their order. */
  public List<String> all(String name) {
    return parameters.stream().filter(p -> p.name.equals(name)).map(Parameter::value).toList();
  }

  /** The names of all parameters, each once, in their order. */
  public List<String> names() {
    return parameters.stream().map(Parameter::name).distinct().toList();
  }

  /** Whether there is no parameter. */
  public boolean isEmpty() {
    return parameters.isEmpty();
  }

  /** These parameters without those called {@code name}, and then one of that name and value. */
  public QueryString with(String name, String value) {
    List<Parameter> changed = new ArrayList<>(without(name).parameters);
    changed.add(new Parameter(name, value));
    return new QueryString(List.copyOf(changed));
  }

  /** These parameters without those called {@code name}. */
  public QueryString without(String name) {
    return new QueryString(parameters.stream().filter(p -> !p.name.equals(name)).toList());
  }

  /** The parameters as they stand in a URL, percent-encoded, without the question mark. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : parameters) {
      if (!text.isEmpty()) {
        text.append('&');
      }
      text.append(PercentCoding.encoded(parameter.name))
          .append('=')
          .append(PercentCoding.encoded(parameter.value));
    }
    return text.toString();
  }

  private record Parameter(String name, String value) {}
}
