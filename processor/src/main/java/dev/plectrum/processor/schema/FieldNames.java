package dev.plectrum.processor.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fields inside of SQL: {@code {unitPrice} >= 0}, so that a column may get another name. What
 * stands in quotes or in a comment is text, and names none.
 */
public final class FieldNames {
  /** A text, a name, a text between dollars, a comment, or else a field, which alone is a group. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?s)'[^']*+'?"
              + "|\"[^\"]*+\"?"
              + "|(?<!\\w)\\$\\$.*?(?:\\$\\$|$)"
              + "|--[^\\n]*+"
              + "|/\\*.*?(?:\\*/|$)"
              + "|\\{([A-Za-z_$][A-Za-z0-9_$.]*)}");

  private FieldNames() {}

  /** The fields that {@code sql} names. */
  public static List<String> names(String sql) {
    return FIELD
        .matcher(sql)
        .results()
        .map(FieldNames::field)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The same where one field has another name. */
  static String rename(String sql, String former, String now) {
    return replace(sql, name -> "{" + (name.equals(former) ? now : name) + "}");
  }

  /** {@code sql} with each field as {@code column} says it. */
  public static String replace(String sql, UnaryOperator<String> column) {
    return FIELD
        .matcher(sql)
        .replaceAll(
            found -> {
              String field = field(found);
              return Matcher.quoteReplacement(field == null ? found.group() : column.apply(field));
            });
  }

  private static @Nullable String field(MatchResult found) {
    return found.group(1);
  }
}
