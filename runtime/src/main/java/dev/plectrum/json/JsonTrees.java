package dev.plectrum.json;

import dev.plectrum.validation.Surrogates;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes Jackson's trees, without its mapper. */
final class JsonTrees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTrees() {}

  /**
   * The value that the parser stands at; null, once all of it has been read, if something in it is
   * nothing that a database holds.
   *
   * @param lenient whether numbers may be larger than any that programs calculate with
   * @param wrong told what is wrong with the value that the parser stands at
   */
  static @Nullable JsonNode read(JsonParser in, boolean lenient, Consumer<String> wrong) {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in, lenient, wrong);
      case START_ARRAY -> array(in, lenient, wrong);
      case VALUE_STRING -> {
        if (in.getString().indexOf('\0') >= 0) {
          wrong.accept("This field must not contain the NUL character.");
          yield null;
        }
        yield NODES.stringNode(in.getString());
      }
      case VALUE_NUMBER_INT ->
          switch (in.getNumberType()) {
            case INT -> NODES.numberNode(in.getIntValue());
            case LONG -> NODES.numberNode(in.getLongValue());
            default -> NODES.numberNode(in.getBigIntegerValue());
          };
      case VALUE_NUMBER_FLOAT -> number(in, lenient, wrong);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private static @Nullable JsonNode object(JsonParser in, boolean lenient, Consumer<String> wrong) {
    ObjectNode object = NODES.objectNode();
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      JsonNode value = null;
      if (name.indexOf('\0') >= 0) {
        wrong.accept(JsonReader.NUL_IN_NAME);
      } else {
        value = read(in, lenient, wrong);
      }
      if (value == null) {
        whole = false;
      } else {
        object.set(name, value);
      }
    }
    return whole ? object : null;
  }

  private static @Nullable JsonNode array(JsonParser in, boolean lenient, Consumer<String> wrong) {
    ArrayNode array = NODES.arrayNode();
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      JsonNode value = read(in, lenient, wrong);
      if (value == null) {
        whole = false;
      } else {
        array.add(value);
      }
    }
    return whole ? array : null;
  }

  /** A double where one has all digits of the number, and else a decimal. */
  private static @Nullable JsonNode number(JsonParser in, boolean lenient, Consumer<String> wrong) {
    BigDecimal exact = in.getDecimalValue();
    double value = exact.doubleValue();
    if (!lenient && !Double.isFinite(value)) {
      wrong.accept("This number is too large.");
      return null;
    }
    if (!Plain.isShort(exact)) {
      wrong.accept("This number has too many digits.");
      return null;
    }
    if (exact.signum() == 0) {
      return NODES.numberNode(0.0);
    }
    return Double.isFinite(value) && BigDecimal.valueOf(value).compareTo(exact) == 0
        ? NODES.numberNode(value)
        : NODES.numberNode(exact);
  }

  static void write(JsonGenerator out, JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
          out.writeName(property.getKey());
          write(out, property.getValue());
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        node.forEach(element -> write(out, element));
        out.writeEndArray();
      }
      case STRING -> out.writeString(Surrogates.replaced(node.stringValue()));
      case BOOLEAN -> out.writeBoolean(node.booleanValue());
      case NUMBER -> number(out, node);
      case NULL, MISSING -> out.writeNull();
      default -> throw new IllegalArgumentException("JSON has nothing for " + node.getNodeType());
    }
  }

  private static void number(JsonGenerator out, JsonNode node) {
    switch (node.numberType()) {
      case INT, LONG -> out.writeNumber(node.longValue());
      case BIG_INTEGER -> out.writeNumber(node.bigIntegerValue());
      case BIG_DECIMAL -> out.writeNumber(node.decimalValue());
      default -> {
        double value = node.doubleValue();
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("JSON has no number " + value + ".");
        }
        out.writeNumber(value);
      }
    }
  }
}
