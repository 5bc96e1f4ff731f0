package storefront.store;

import dev.plectrum.json.JsonReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the Chinook data, its columns by name. An empty text stands for a value that is not
 * known.
 */
final class ChinookRow {
  private final Map<String, Object> columns = new HashMap<>();

  private ChinookRow() {}

  /** Reads an object whose fields are the columns. */
  static @Nullable ChinookRow read(JsonReader in) {
    if (!in.startObject()) {
      return null;
    }
    ChinookRow row = new ChinookRow();
    while (in.nextField()) {
      String column = in.fieldName();
      Object value = in.nullable(nullable -> value(column, nullable));
      if (value != null && !value.equals("")) {
        row.columns.put(column, value);
      }
    }
    return row;
  }

  private static @Nullable Object value(String column, JsonReader in) {
    return switch (column) {
      case "UnitPrice", "Total" -> in.decimal();
      case "BirthDate", "HireDate", "InvoiceDate" -> in.dateTime();
      case "ReportsTo", "Milliseconds", "Bytes", "Quantity" -> in.longValue();
      default -> column.endsWith("Id") ? in.longValue() : in.string();
    };
  }

  long number(String column) {
    return (Long) known(column);
  }

  @Nullable Long nullableNumber(String column) {
    return (Long) columns.get(column);
  }

  String text(String column) {
    return (String) known(column);
  }

  @Nullable String nullableText(String column) {
    return (String) columns.get(column);
  }

  BigDecimal decimal(String column) {
    return (BigDecimal) known(column);
  }

  LocalDate date(String column) {
    return dateTime(column).toLocalDate();
  }

  LocalDateTime dateTime(String column) {
    return (LocalDateTime) known(column);
  }

  private Object known(String column) {
    return Objects.requireNonNull(columns.get(column), () -> column + " is not known");
  }
}
