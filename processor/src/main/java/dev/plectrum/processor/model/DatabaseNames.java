package dev.plectrum.processor.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Names in the database by Django's rules, so that a Django database can be adopted: what is too
 * long is cut, and a digest of the whole keeps it apart from its neighbours.
 */
public final class DatabaseNames {
  /** Bytes that a name may have, PostgreSQL's limit. */
  public static final int LIMIT = 63;

  private DatabaseNames() {}

  /** The table of a model: {@code store_invoiceline} for {@code store} and {@code InvoiceLine}. */
  public static String table(String app, String model) {
    return truncate(app + "_" + model.toLowerCase(Locale.ROOT));
  }

  /** The column of a value: {@code unit_price} for {@code unitPrice}. */
  public static String column(String component) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && startsWord(component, i)) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }

  private static boolean startsWord(String component, int at) {
    char before = component.charAt(at - 1);
    boolean endsAcronym =
        Character.isUpperCase(before)
            && at + 1 < component.length()
            && Character.isLowerCase(component.charAt(at + 1));
    return Character.isLowerCase(before) || Character.isDigit(before) || endsAcronym;
  }

  /** The column of a key: {@code media_type_id} for {@code mediaType}. */
  public static String keyColumn(String component) {
    return column(component) + "_id";
  }

  /** The table between two models: {@code store_playlist_tracks}. */
  public static String manyTable(String table, String component) {
    return truncate(table + "_" + column(component));
  }

  /** The column in the table between two models that points to this one: {@code track_id}. */
  public static String manyColumn(String model) {
    return model.toLowerCase(Locale.ROOT) + "_id";
  }

  /** The index on the column of a key: {@code store_track_album_id_1b7a0b3d}. */
  public static String keyIndex(String table, String column) {
    return named(table, List.of(column), "");
  }

  /**
   * An index of {@code @Model(indexes = …)}: {@code store_track_name_d3a1c2_idx}, at most 30 bytes.
   *
   * @param columns the columns, each with {@code -} before it for descending
   */
  public static String index(String table, List<String> columns) {
    StringBuilder hashed = new StringBuilder(table);
    columns.forEach(hashed::append);
    hashed.append("idx");
    String first = columns.get(0);
    String column = first.startsWith("-") ? first.substring(1) : first;
    return startingWithLetter(
        cut(table, 11) + "_" + cut(column, 7) + "_" + digest(hashed.toString(), 6) + "_idx");
  }

  /**
   * An index, a unique constraint or a check that Django would want a name for: what it is over,
   * with what is no letter left out, and a digest of all there is to say of it.
   *
   * @param parts what it is over
   * @param details all that tells it from another one
   * @param suffix {@code _idx}, {@code _uniq} or {@code _check}
   */
  public static String detailed(String table, List<String> parts, String details, String suffix) {
    List<String> words =
        parts.stream()
            .map(part -> part.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", ""))
            .filter(part -> !part.isEmpty())
            .toList();
    if (suffix.equals("_idx")) {
      String first = words.isEmpty() ? "" : words.get(0);
      return startingWithLetter(
          cut(table, 11) + "_" + cut(first, 7) + "_" + digest(table + details, 6) + suffix);
    }
    return named(table, words, details, suffix);
  }

  /** An index for how the texts of a column begin: {@code store_track_name_da8d2fb5_like}. */
  public static String prefixIndex(String table, String column) {
    return named(table, List.of(column), "_like");
  }

  /** A constraint that no two rows share these columns: {@code store_track_…_9a0364b9_uniq}. */
  public static String unique(String table, List<String> columns) {
    return named(table, columns, "_uniq");
  }

  /**
   * The constraint of one unique column: {@code auth_user_username_key}. Django leaves this name to
   * PostgreSQL, so this is PostgreSQL's rule.
   */
  public static String uniqueColumn(String table, String column) {
    int available = LIMIT - "__key".length();
    int first = bytes(table);
    int second = bytes(column);
    while (first + second > available) {
      if (first > second) {
        first--;
      } else {
        second--;
      }
    }
    return cut(table, first) + "_" + cut(column, second) + "_key";
  }

  /** A foreign key: {@code store_track_album_id_88dc2a2a_fk_store_album_id}. */
  public static String foreignKey(
      String table, String column, String targetTable, String targetColumn) {
    return named(table, List.of(column), "_fk_" + targetTable + "_" + targetColumn);
  }

  // Django's _create_index_name.
  private static String named(String table, List<String> columns, String suffix) {
    return named(table, columns, String.join("", columns), suffix);
  }

  private static String named(String table, List<String> columns, String hashed, String suffix) {
    String together = String.join("_", columns);
    String end = digest(table + hashed, 8) + suffix;
    String name = table + "_" + together + "_" + end;
    if (bytes(name) <= LIMIT) {
      return name;
    }
    if (bytes(end) > LIMIT / 3) {
      end = cut(end, LIMIT / 3);
    }
    int other = (LIMIT - bytes(end)) / 2 - 1;
    return startingWithLetter(cut(table, other) + "_" + cut(together, other) + "_" + end);
  }

  /** A name of no consequence for what has to get out of the way of another thing of its name. */
  public static String aside(String name) {
    return truncate("aside__" + name);
  }

  private static String truncate(String name) {
    return bytes(name) <= LIMIT ? name : cut(name, LIMIT - 4) + digest(name, 4);
  }

  // Oracle wants it so, and Django does it for every database.
  private static String startingWithLetter(String name) {
    char first = name.charAt(0);
    return first == '_' || Character.isDigit(first) ? "D" + name.substring(1) : name;
  }

  /** Bytes of a name in a database. */
  public static int bytes(String name) {
    return name.getBytes(UTF_8).length;
  }

  private static String cut(String name, int bytes) {
    String cut = name;
    while (bytes(cut) > bytes) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  private static String digest(String text, int length) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, length);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has MD5", impossible);
    }
  }
}
