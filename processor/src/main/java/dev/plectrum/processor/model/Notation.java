package dev.plectrum.processor.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** How values are written as text: in {@code @Default}, and in migrations. */
public final class Notation {
  private static final JsonFactory JSON = new JsonFactory();

  private Notation() {}

  /**
   * Whether a text is a value of a kind, limits of its length left out. Of an enum any text may be
   * one.
   */
  public static boolean isOne(ValueType.Kind kind, String text) {
    try {
      return switch (kind) {
        case LONG -> Long.valueOf(text) != null;
        case INT -> Integer.valueOf(text) != null;
        case SHORT -> Short.valueOf(text) != null;
        case DOUBLE -> Double.isFinite(Double.parseDouble(text));
        case DECIMAL -> new BigDecimal(text).precision() > 0;
        case BOOLEAN -> text.equals("true") || text.equals("false");
        case STRING, ENUM -> true;
        case UUID -> UUID.fromString(text).toString().equalsIgnoreCase(text);
        case INSTANT -> Instant.parse(text) != null;
        case LOCAL_DATE -> LocalDate.parse(text) != null;
        case LOCAL_TIME -> LocalTime.parse(text) != null;
        case LOCAL_DATE_TIME -> LocalDateTime.parse(text) != null;
        case DURATION -> Duration.parse(text) != null;
        case ARRAY -> text.equals("[]");
        case JSON -> isJson(text);
        case BYTES -> HexFormat.of().parseHex(text) != null;
      };
    } catch (IllegalArgumentException | DateTimeException | JacksonException wrong) {
      return false;
    }
  }

  private static boolean isJson(String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    }
  }
}
