package storefront.store;

import dev.plectrum.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Chinook sample data as it was published, with its licence beside it in {@code chinook/}.
 *
 * @param tables the rows of each table, by its name
 */
record ChinookData(Map<String, List<ChinookRow>> tables) {
  private static final String FILE = "/chinook/ChinookData.json";

  /** Reads the copy that comes with the store. */
  static ChinookData read() {
    try (InputStream in = ChinookData.class.getResourceAsStream(FILE)) {
      byte[] document = Objects.requireNonNull(in, FILE).readAllBytes();
      return JsonReader.read(document, ChinookData::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChinookData read(JsonReader in) {
    Map<String, List<ChinookRow>> tables = new HashMap<>();
    in.startObject();
    while (in.nextField()) {
      String table = in.fieldName();
      tables.put(table, Objects.requireNonNull(in.list(ChinookRow::read), table));
    }
    return new ChinookData(tables);
  }

  List<ChinookRow> table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  /** How many rows there are in all tables. */
  long rows() {
    return tables.values().stream().mapToLong(List::size).sum();
  }
}
