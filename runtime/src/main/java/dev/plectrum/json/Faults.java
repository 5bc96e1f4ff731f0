package dev.plectrum.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** Says what Jackson found wrong with a text in a sentence that can leave the house. */
final class Faults {
  private static final int MAX_MESSAGE = 200;

  private Faults() {}

  static MalformedJsonException of(JacksonException e) {
    return at(e.getLocation(), sentence(e.getOriginalMessage()));
  }

  static MalformedJsonException at(JsonParser parser, String message) {
    return at(parser.currentTokenLocation(), message);
  }

  private static MalformedJsonException at(TokenStreamLocation where, String message) {
    if (where == null) {
      return new MalformedJsonException(message, 1, 1);
    }
    return new MalformedJsonException(
        message, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
  }

  /** Jackson's own message, without what it adds about its settings and sources. */
  private static String sentence(String message) {
    String text = message == null ? "This is not JSON" : message.lines().findFirst().orElse("");
    int start = text.indexOf(" (start marker at");
    if (start < 0) {
      start = text.indexOf(" (for ");
    }
    if (start >= 0) {
      text = text.substring(0, start);
    }
    if (text.length() > MAX_MESSAGE) {
      text = text.substring(0, MAX_MESSAGE) + "…";
    }
    return text.endsWith(".") ? text : text + ".";
  }
}
