package dev.plectrum.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages about the fields of one input, in the order in which the fields were first named. */
public final class FieldErrors {
  // Most inputs are right, and need no map to say so.
  private Map<String, List<String>> messages = Map.of();

  /** Adds a message about a field. */
  public void add(String field, String message) {
    if (messages.isEmpty()) {
      messages = new LinkedHashMap<>();
    }
    messages.computeIfAbsent(field, name -> new ArrayList<>()).add(message);
  }

  /** Adds the message that a field has no value though it needs one. */
  public void required(String field) {
    add(field, "This field is required.");
  }

  /** Adds every message of {@code other}, each field prefixed: {@code "3."} and {@code "name"}. */
  public void addAll(String prefix, FieldErrors other) {
    other.messages.forEach((field, texts) -> texts.forEach(text -> add(prefix + field, text)));
  }

  /** Whether there is nothing to complain about. */
  public boolean isEmpty() {
    return messages.isEmpty();
  }

  /** Whether there is a message about this field. */
  public boolean has(String field) {
    return messages.containsKey(field);
  }

  /** The messages by field; a copy that does not change. */
  public Map<String, List<String>> asMap() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    messages.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Ends a check.
   *
   * @throws ValidationException if there is any message
   */
  public void throwIfAny() {
    if (!messages.isEmpty()) {
      throw new ValidationException(this);
    }
  }
}
