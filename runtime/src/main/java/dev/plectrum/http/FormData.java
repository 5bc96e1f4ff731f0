package dev.plectrum.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a form that was posted, in their order. A name may stand there several times. */
public final class FormData {
  private final Map<String, List<String>> fields;

  private FormData(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * Reads the body of a form.
   *
   * @param contentType {@code application/x-www-form-urlencoded} or {@code multipart/form-data}
   * @param maxFields how many fields there may be
   * @throws HttpException 415 if it is another type or holds a file, 400 if it is malformed or has
   *     too many fields
   */
  public static FormData read(@Nullable String contentType, byte[] body, int maxFields) {
    if (contentType != null && MediaType.isUrlEncoded(contentType)) {
      return FormReader.read(body, maxFields);
    }
    if (contentType != null && MediaType.isMultipart(contentType)) {
      return MultipartReader.read(contentType, body, maxFields);
    }
    throw new HttpException(
        415,
        "The body must be a form: send it with Content-Type: application/x-www-form-urlencoded or"
            + " multipart/form-data.");
  }

  /** Whether {@link #read} reads bodies of this type. */
  public static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && (MediaType.isUrlEncoded(contentType) || MediaType.isMultipart(contentType));
  }

  /** Fields as they are given here, for tests: names and values in turn. */
  public static FormData of(String... namesAndValues) {
    Builder builder = new Builder(namesAndValues.length);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      builder.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  /** The value of the last field with this name, or null. */
  public @Nullable String get(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  /** The values of all fields with this name, in their order. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether there is a field with this name, be it empty. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The names of all fields. */
  public Set<String> names() {
    return new LinkedHashSet<>(fields.keySet());
  }

  /** Collects fields, so many and no more. */
  static final class Builder {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final int most;
    private int count;

    Builder(int most) {
      this.most = most;
    }

    /** Adds a field; 400 if there are too many. */
    void add(String name, String value) {
      if (++count > most) {
        throw new HttpException(
            400, "The form has more than " + most + " fields, which is the limit.");
      }
      fields.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
    }

    FormData build() {
      return new FormData(fields);
    }
  }
}
