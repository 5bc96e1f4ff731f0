package dev.plectrum.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a site is told from outside: {@code application.properties} on the class path, overridden by
 * the environment. A setting has one name, {@code DATABASE_URL}; the file may also write it {@code
 * database.url} or {@code database-url}. A value that is blank counts as not set.
 */
public final class Settings {
  private static final String FILE = "application.properties";

  private final Map<String, String> values;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * The settings of this process.
   *
   * @throws SettingsException if the file cannot be read
   */
  public static Settings load() {
    try (InputStream file = Settings.class.getResourceAsStream("/" + FILE)) {
      return load(System.getenv(), file);
    } catch (IOException e) {
      throw new SettingsException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Settings from two places.
   *
   * @param environment wins over the file
   * @param file a properties file in UTF-8, or null for none; stays open
   * @throws SettingsException if the file cannot be read, or has a setting under two names
   */
  public static Settings load(Map<String, String> environment, @Nullable InputStream file) {
    Map<String, String> values = file == null ? new HashMap<>() : read(file);
    environment.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            values.put(name, value.trim());
          }
        });
    return new Settings(values);
  }

  /** Settings as they are given here, for tests. */
  public static Settings of(Map<String, String> values) {
    return load(values, null);
  }

  /** The same with one setting changed: what a command line says wins over all else. */
  public Settings with(String name, String value) {
    Map<String, String> changed = new HashMap<>(values);
    changed.put(name, value);
    return new Settings(changed);
  }

  private static Map<String, String> read(InputStream file) {
    Properties properties = new Properties();
    try {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException(FILE + " cannot be read: " + e.getMessage(), e);
    }
    Map<String, String> values = new HashMap<>();
    for (String written : properties.stringPropertyNames()) {
      String value = properties.getProperty(written).trim();
      String name = canonical(written);
      if (!value.isEmpty() && values.put(name, value) != null) {
        throw new SettingsException(
            "%s sets %s twice, under two spellings of its name; keep one of them."
                .formatted(FILE, name));
      }
    }
    return values;
  }

  private static String canonical(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /**
   * The settings that were asked for up to now and are set, by name. The environment has much that
   * is none of a site's business.
   */
  public Map<String, String> asked() {
    Map<String, String> used = new HashMap<>();
    for (String name : asked) {
      String value = values.get(name);
      if (value != null) {
        used.put(name, value);
      }
    }
    return used;
  }

  private @Nullable String value(String name) {
    asked.add(name);
    return values.get(name);
  }

  /** The text of a setting; null if it is not set. */
  public @Nullable String text(String name) {
    return value(name);
  }

  /** The text of a setting, or {@code fallback} if it is not set. */
  public String text(String name, String fallback) {
    String value = value(name);
    return value == null ? fallback : value;
  }

  /**
   * A whole number, or {@code fallback} if it is not set.
   *
   * @param min the least value that is right
   * @param max the greatest value that is right
   * @throws SettingsException if it is set to anything else
   */
  public int integer(String name, int fallback, int min, int max) {
    String value = value(name);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below, like a number out of range.
    }
    throw new SettingsException(
        "The setting %s must be a whole number from %d to %d, not \"%s\"."
            .formatted(name, min, max, value));
  }

  /**
   * Yes or no, or {@code fallback} if it is not set.
   *
   * @throws SettingsException if it is set to anything else
   */
  public boolean flag(String name, boolean fallback) {
    String value = value(name);
    if (value == null) {
      return fallback;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default ->
          throw new SettingsException(
              "The setting %s must be true or false, not \"%s\".".formatted(name, value));
    };
  }

  /** Texts separated by commas, without the empty ones; {@code fallback} if it is not set. */
  public List<String> list(String name, List<String> fallback) {
    String value = value(name);
    return value == null
        ? fallback
        : Arrays.stream(value.split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }
}
