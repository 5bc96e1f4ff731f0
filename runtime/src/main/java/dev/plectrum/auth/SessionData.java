package dev.plectrum.auth;

import dev.plectrum.http.Request;
import dev.plectrum.json.JsonReader;
import dev.plectrum.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a site remembers of a browser from one request to the next: texts by name. It is stored when
 * the request is answered, if something in it has changed.
 */
public final class SessionData {
  private final Map<String, String> values;
  private @Nullable String key;
  private boolean changed;
  private @Nullable String abandoned;

  private SessionData(@Nullable String key, Map<String, String> values) {
    this.key = key;
    this.values = new TreeMap<>(values);
  }

  /** The session of the browser that sent {@code request}; empty if it has none yet. */
  public static SessionData of(Request request) {
    return Visit.of(request).session();
  }

  static SessionData empty() {
    return new SessionData(null, Map.of());
  }

  /** A stored session; nothing that cannot be read stays of it. */
  static SessionData stored(Session session) {
    return new SessionData(session.sessionKey(), parse(session.sessionData()));
  }

  private static Map<String, String> parse(String json) {
    Map<String, String> values = new TreeMap<>();
    try {
      JsonReader.read(
          json.getBytes(StandardCharsets.UTF_8),
          in -> {
            if (in.startObject()) {
              while (in.nextField()) {
                String name = in.fieldName();
                String value = in.string();
                if (value != null) {
                  values.put(name, value);
                }
              }
            }
            return values;
          });
    } catch (RuntimeException unreadable) {
      // Django's own sessions are in another notation, and sealed with its secret.
      return Map.of();
    }
    return values;
  }

  String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes)) {
      json.startObject();
      values.forEach((name, value) -> json.name(name).value(value));
      json.endObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The value under {@code name}, or null. */
  public @Nullable String get(String name) {
    return values.get(name);
  }

  /** Keeps {@code value} under {@code name}. */
  public void put(String name, String value) {
    changed |= !value.equals(values.put(name, value));
  }

  /** Forgets what is kept under {@code name}; returns it, or null. */
  public @Nullable String remove(String name) {
    String removed = values.remove(name);
    changed |= removed != null;
    return removed;
  }

  /** Whether nothing is kept. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Keeps everything, under another key: whoever knows the old one has nothing from it. */
  void rotate() {
    if (key != null) {
      abandoned = key;
      key = null;
    }
    changed = true;
  }

  /** Forgets everything, and the key too. */
  void flush() {
    values.clear();
    rotate();
  }

  @Nullable String key() {
    return key;
  }

  /** The key it was stored under before it was rotated; null if it was not. */
  @Nullable String abandoned() {
    return abandoned;
  }

  boolean isChanged() {
    return changed;
  }

  void storedAs(String key) {
    this.key = key;
    this.abandoned = null;
    this.changed = false;
  }

  /** Without the key and the values, which have no place in a log. */
  @Override
  public String toString() {
    return "SessionData" + values.keySet();
  }
}
