package dev.plectrum.query;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.ValueKind;
import java.util.Locale;

/**
 * Writes searches in text for each database. Where case matters, both give the same rows, and for
 * the letters A to Z always; which other letters are the same but for case is said by Java's root
 * locale on SQLite, and by the collation of the database ({@code ILIKE}) on PostgreSQL.
 */
final class TextMatch {
  private TextMatch() {}

  static void write(
      SqlText out, Place place, Condition.Match.Part part, boolean ignoringCase, String value) {
    if (out.dialect() == Dialect.POSTGRESQL) {
      out.column(place).append(ignoringCase ? " ILIKE " : " LIKE ");
      out.value(ValueKind.TEXT, like(part, value)).append(" ESCAPE '\\'");
    } else if (!ignoringCase) {
      writeExact(out, place, part, value);
    } else if (isAscii(value)) {
      out.column(place).append(" LIKE ");
      out.value(ValueKind.TEXT, like(part, value)).append(" ESCAPE '\\'");
    } else {
      // SQLite itself knows upper and lower case of the letters A to Z only.
      out.append("plectrum_lower(").column(place).append(") LIKE ");
      String lower = value.toLowerCase(Locale.ROOT);
      out.value(ValueKind.TEXT, like(part, lower)).append(" ESCAPE '\\'");
    }
  }

  /** SQLite's LIKE ignores case; GLOB and instr do not. */
  private static void writeExact(
      SqlText out, Place place, Condition.Match.Part part, String value) {
    if (part == Condition.Match.Part.ANYWHERE) {
      out.append("instr(").column(place).append(", ");
      out.value(ValueKind.TEXT, value).append(") > 0");
    } else {
      out.column(place).append(" GLOB ");
      out.value(ValueKind.TEXT, glob(part, value));
    }
  }

  private static String like(Condition.Match.Part part, String value) {
    StringBuilder pattern = new StringBuilder(value.length() + 2);
    if (part == Condition.Match.Part.END || part == Condition.Match.Part.ANYWHERE) {
      pattern.append('%');
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%' || c == '_' || c == '\\') {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    if (part == Condition.Match.Part.START || part == Condition.Match.Part.ANYWHERE) {
      pattern.append('%');
    }
    return pattern.toString();
  }

  private static String glob(Condition.Match.Part part, String value) {
    StringBuilder pattern = new StringBuilder(value.length() + 1);
    if (part == Condition.Match.Part.END) {
      pattern.append('*');
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '*' || c == '?' || c == '[') {
        pattern.append('[').append(c).append(']');
      } else {
        pattern.append(c);
      }
    }
    if (part == Condition.Match.Part.START) {
      pattern.append('*');
    }
    return pattern.toString();
  }

  private static boolean isAscii(String value) {
    return value.chars().allMatch(c -> c < 128);
  }
}
