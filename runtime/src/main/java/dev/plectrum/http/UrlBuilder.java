package dev.plectrum.http;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a path with its query, for generated URL methods: {@code
 * UrlBuilder.at(mount).path("/tracks/").variable(id).query("page", page).build()}. Values are
 * percent-encoded; parameters that are null are left out.
 */
public final class UrlBuilder {
  private final StringBuilder url;
  private boolean queried;

  private UrlBuilder(StringBuilder url) {
    this.url = url;
  }

  /** A URL below {@code mount}, {@code "/"} or a path like {@code "/store"}. */
  public static UrlBuilder at(String mount) {
    return new UrlBuilder(new StringBuilder(mount.equals("/") ? "" : mount));
  }

  /** Adds a constant part of the path as it is. */
  public UrlBuilder path(String literal) {
    url.append(literal);
    return this;
  }

  /** Adds a value to the path. */
  public UrlBuilder variable(Object value) {
    url.append(PercentCoding.encoded(text(value)));
    return this;
  }

  /** Adds a parameter unless {@code value} is null. */
  public UrlBuilder query(String name, @Nullable Object value) {
    if (value != null) {
      if (url.isEmpty()) {
        url.append('/');
      }
      url.append(queried ? '&' : '?')
          .append(PercentCoding.encoded(name))
          .append('=')
          .append(PercentCoding.encoded(text(value)));
      queried = true;
    }
    return this;
  }

  /** Adds a parameter for every one of {@code values}. */
  public UrlBuilder query(String name, List<?> values) {
    for (Object value : values) {
      query(name, value);
    }
    return this;
  }

  /** The URL. */
  public String build() {
    return url.isEmpty() ? "/" : url.toString();
  }

  /** A value as {@link PathValues} and {@link QueryValues} read it. */
  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
