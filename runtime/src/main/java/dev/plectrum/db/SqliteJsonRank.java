package dev.plectrum.db;

import dev.plectrum.json.SortedJson;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes whose order is that of PostgreSQL's {@code jsonb}: null, text, numbers, false and true,
 * arrays and objects, of which those with fewer parts come first; and an empty array before all.
 * Its own arrays it orders by their elements.
 */
final class SqliteJsonRank {
  private static final int EMPTY_ARRAY = 1;
  private static final int NULL = 2;
  private static final int TEXT = 3;
  private static final int NUMBER = 4;
  private static final int FALSE = 5;
  private static final int TRUE = 6;
  private static final int ARRAY = 7;
  private static final int OBJECT = 8;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private SqliteJsonRank() {}

  static byte[] of(String json) {
    SqliteJsonRank rank = new SqliteJsonRank();
    // The keys of an object are read in the order in which PostgreSQL keeps and compares them.
    @Nullable Object value = SortedJson.any(SortedJson.of(json));
    if (value instanceof List<?> list && list.isEmpty()) {
      rank.out.write(EMPTY_ARRAY);
    } else {
      rank.add(value);
    }
    return rank.out.toByteArray();
  }

  /** The same for an array: element by element, and then the shorter one first. */
  static byte[] ofArray(String json) {
    SqliteJsonRank rank = new SqliteJsonRank();
    if (SortedJson.any(json) instanceof List<?> list) {
      list.forEach(rank::add);
    }
    return rank.out.toByteArray();
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      out.write(NULL);
    } else if (value instanceof Boolean flag) {
      out.write(flag ? TRUE : FALSE);
    } else if (value instanceof BigDecimal number) {
      out.write(NUMBER);
      add(number);
    } else if (value instanceof List<?> list) {
      out.write(ARRAY);
      add(list.size(), 0);
      list.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      out.write(OBJECT);
      add(map.size(), 0);
      map.forEach(
          (key, one) -> {
            add(key);
            add(one);
          });
    } else {
      out.write(TEXT);
      // No text in JSON has the NUL character, so that it can end one.
      out.writeBytes(value.toString().getBytes(StandardCharsets.UTF_8));
      out.write(0);
    }
  }

  /** The sign, how many digits stand before the point, and the digits: all of it from its end. */
  private void add(BigDecimal number) {
    int sign = number.signum();
    out.write(1 + sign);
    if (sign == 0) {
      return;
    }
    BigDecimal digits = number.abs().stripTrailingZeros();
    int turn = sign < 0 ? -1 : 0;
    add(digits.precision() - digits.scale() ^ Integer.MIN_VALUE, turn);
    for (char digit : digits.unscaledValue().toString().toCharArray()) {
      out.write(digit ^ turn);
    }
    out.write(turn);
  }

  private void add(int number, int turn) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(number >>> shift ^ turn);
    }
  }
}
