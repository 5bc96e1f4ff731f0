package dev.plectrum.json;

import java.util.Map;
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

  /** The value that the parser stands at; null if it has text that no database holds. */
  static @Nullable JsonNode read(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String name = in.currentName();
          in.nextToken();
          JsonNode value = read(in);
          if (value == null || name.indexOf('\0') >= 0) {
            yield null;
          }
          object.set(name, value);
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          JsonNode value = read(in);
          if (value == null) {
            yield null;
          }
          array.add(value);
        }
        yield array;
      }
      case VALUE_STRING ->
          in.getString().indexOf('\0') >= 0 ? null : NODES.stringNode(in.getString());
      case VALUE_NUMBER_INT ->
          switch (in.getNumberType()) {
            case INT -> NODES.numberNode(in.getIntValue());
            case LONG -> NODES.numberNode(in.getLongValue());
            default -> NODES.numberNode(in.getBigIntegerValue());
          };
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
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
