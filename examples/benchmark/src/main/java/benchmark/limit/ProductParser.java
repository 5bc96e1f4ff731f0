package benchmark.limit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what a client sends to add a product, strictly, and says what is wrong by field. */
final class ProductParser {
  private static final int MAX_TITLE = 255;
  private static final int MAX_DIGITS = 8;
  private static final int PLACES = 2;
  private static final int MAX_NUMBER = 100;

  private final Map<String, String> errors = new LinkedHashMap<>();
  private @Nullable String title;
  private @Nullable BigDecimal unitPrice;
  private @Nullable Integer inventory;
  private @Nullable Long collection;

  /**
   * Reads a product.
   *
   * @throws RefusedException if it is not one
   */
  static NewProduct read(byte[] body) throws RefusedException {
    ProductParser fields = new ProductParser();
    try (JsonParser json = Json.parser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedException(Map.of("body", "Must be an object."));
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        fields.field(name, json);
      }
      if (json.nextToken() != null) {
        throw new RefusedException(Map.of());
      }
    } catch (JacksonException malformed) {
      throw new RefusedException(Map.of());
    }
    return fields.checked();
  }

  private void field(String name, JsonParser json) {
    JsonToken token = json.currentToken();
    switch (name) {
      case "title" -> title = text(json, token);
      case "unit_price" -> unitPrice = decimal(json, token);
      case "inventory" -> {
        if (token == JsonToken.VALUE_NUMBER_INT
            && json.getNumberType() == JsonParser.NumberType.INT) {
          inventory = json.getIntValue();
        } else {
          wrong(name, json, "Must be a whole number.");
        }
      }
      case "collection" -> {
        if (token == JsonToken.VALUE_NUMBER_INT
            && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
          collection = json.getLongValue();
        } else {
          wrong(name, json, "Must be a whole number.");
        }
      }
      default -> wrong(name, json, "Unknown field.");
    }
  }

  private @Nullable String text(JsonParser json, JsonToken token) {
    if (token != JsonToken.VALUE_STRING) {
      wrong("title", json, "Must be a string.");
      return null;
    }
    String text = json.getString();
    if (text.indexOf('\0') >= 0) {
      wrong("title", json, "This field must not contain the NUL character.");
      return null;
    }
    return text;
  }

  private @Nullable BigDecimal decimal(JsonParser json, JsonToken token) {
    if (token == JsonToken.VALUE_STRING
        || token == JsonToken.VALUE_NUMBER_INT
        || token == JsonToken.VALUE_NUMBER_FLOAT) {
      String text = json.getString();
      try {
        if (text.length() <= MAX_NUMBER) {
          return new BigDecimal(text);
        }
      } catch (NumberFormatException e) {
        // Told below.
      }
    }
    wrong("unit_price", json, "Must be a decimal number.");
    return null;
  }

  private void wrong(String field, JsonParser json, String message) {
    json.skipChildren();
    errors.putIfAbsent(field, message);
  }

  private NewProduct checked() throws RefusedException {
    String name = required("title", title);
    BigDecimal price = required("unit_price", unitPrice);
    Integer stock = required("inventory", inventory);
    Long key = required("collection", collection);
    if (name != null) {
      int length =
          name.length() <= MAX_TITLE ? name.length() : name.codePointCount(0, name.length());
      if (length < 1 || length > MAX_TITLE) {
        errors.put("title", "Ensure this value has 1 to 255 characters.");
      }
    }
    if (price != null) {
      if (price.compareTo(BigDecimal.ONE) < 0) {
        errors.put("unit_price", "Ensure this value is greater than or equal to 1.");
      } else if (price.scale() > PLACES || price.precision() - price.scale() > MAX_DIGITS) {
        errors.put("unit_price", "Ensure that there are no more than 8 digits and 2 places.");
      }
    }
    if (!errors.isEmpty() || name == null || price == null || stock == null || key == null) {
      throw new RefusedException(errors);
    }
    return new NewProduct(name, price, stock, key);
  }

  private <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      errors.putIfAbsent(field, "This field is required.");
    }
    return value;
  }
}
