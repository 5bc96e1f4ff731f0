package benchmark.limit;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The values as JSON, their names encoded once. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final SerializedString MESSAGE = new SerializedString("message");
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString RANDOM_NUMBER = new SerializedString("randomNumber");
  private static final SerializedString COUNT = new SerializedString("count");
  private static final SerializedString RESULTS = new SerializedString("results");
  private static final SerializedString TITLE = new SerializedString("title");
  private static final SerializedString UNIT_PRICE = new SerializedString("unit_price");
  private static final SerializedString INVENTORY = new SerializedString("inventory");
  private static final SerializedString COLLECTION = new SerializedString("collection");

  private Json() {}

  static JsonParser parser(byte[] document) {
    return FACTORY.createParser(ObjectReadContext.empty(), document);
  }

  private static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  static void message(OutputStream out, String message) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeName(MESSAGE);
      json.writeString(message);
      json.writeEndObject();
    }
  }

  static void key(OutputStream out, long id) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeName(ID);
      json.writeNumber(id);
      json.writeEndObject();
    }
  }

  static void world(OutputStream out, World world) {
    try (JsonGenerator json = generator(out)) {
      write(json, world);
    }
  }

  static void worlds(OutputStream out, World[] worlds) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartArray();
      for (World world : worlds) {
        write(json, world);
      }
      json.writeEndArray();
    }
  }

  private static void write(JsonGenerator json, World world) {
    json.writeStartObject();
    json.writeName(ID);
    json.writeNumber(world.id());
    json.writeName(RANDOM_NUMBER);
    json.writeNumber(world.randomNumber());
    json.writeEndObject();
  }

  static void products(OutputStream out, ProductPage page) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeName(COUNT);
      json.writeNumber(page.count());
      json.writeName(RESULTS);
      json.writeStartArray();
      for (Product product : page.products()) {
        write(json, product);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Product product) {
    json.writeStartObject();
    json.writeName(ID);
    json.writeNumber(product.id());
    json.writeName(TITLE);
    json.writeString(product.title());
    json.writeName(UNIT_PRICE);
    json.writeString(product.unitPrice().toPlainString());
    json.writeName(INVENTORY);
    json.writeNumber(product.inventory());
    json.writeName(COLLECTION);
    json.writeStartObject();
    json.writeName(ID);
    json.writeNumber(product.collection());
    json.writeName(TITLE);
    json.writeString(product.collectionTitle());
    json.writeEndObject();
    json.writeEndObject();
  }
}
