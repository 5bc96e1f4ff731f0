package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows where in its file it stands. */
sealed interface Json {
  /** Where it begins. */
  Place place();

  /**
   * A line and a column, both from 1.
   *
   * @param column counted in characters
   */
  record Place(int line, int column) {
    /** Where a file begins. */
    static final Place START = new Place(1, 1);
  }

  /** An object, in the order it was written. */
  record Fields(Map<String, Json> members, Map<String, Place> names, Place place) implements Json {}

  /** An array. */
  record Items(List<Json> items, Place place) implements Json {}

  /** A string. */
  record Text(String value, Place place) implements Json {}

  /** A number, as it was written. */
  record Digits(String value, Place place) implements Json {}

  /** A truth value. */
  record Flag(boolean value, Place place) implements Json {}

  /** A null. */
  record Nothing(Place place) implements Json {}

  /** One for all files, whose names it remembers. */
  final class Factory {
    private static final JsonFactory STRICT =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Factory() {}
  }

  /** Reads the one value of a file; throws {@link MalformedMigration} if it is no JSON. */
  static Json parse(String text) {
    try (JsonParser parser = Factory.STRICT.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw MalformedMigration.notJson(Place.START, "the file is empty");
      }
      Json value = read(parser);
      if (parser.nextToken() != null) {
        throw MalformedMigration.notJson(
            place(parser.currentTokenLocation()), "something follows the object");
      }
      return value;
    } catch (JacksonException malformed) {
      TokenStreamLocation location = malformed.getLocation();
      Place place = location == null ? Place.START : place(location);
      throw MalformedMigration.notJson(place, sentence(malformed.getOriginalMessage()));
    }
  }

  private static Json read(JsonParser parser) {
    Place place = place(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, place);
      case START_ARRAY -> array(parser, place);
      case VALUE_STRING -> new Text(parser.getString(), place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getString(), place);
      case VALUE_TRUE -> new Flag(true, place);
      case VALUE_FALSE -> new Flag(false, place);
      default -> new Nothing(place);
    };
  }

  private static Json object(JsonParser parser, Place place) {
    Map<String, Json> members = new LinkedHashMap<>();
    Map<String, Place> names = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      names.put(name, place(parser.currentTokenLocation()));
      parser.nextToken();
      members.put(name, read(parser));
    }
    return new Fields(members, names, place);
  }

  private static Json array(JsonParser parser, Place place) {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return new Items(items, place);
  }

  private static Place place(TokenStreamLocation location) {
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The first line of what the parser says, without its full stop. */
  private static String sentence(String message) {
    String line = message.lines().findFirst().orElse(message).strip();
    // Where it began is said in Jackson's own words, which name no file.
    int aside = line.indexOf(" (start marker at ");
    line = aside < 0 ? line : line.substring(0, aside);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
