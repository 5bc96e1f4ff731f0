package dev.plectrum.processor.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields inside of SQL: {@code {unitPrice} >= 0}, so that a column may get another name. */
public final class FieldNames {
  private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z_$][A-Za-z0-9_$]*)}");

  private FieldNames() {}

  /** The fields that {@code sql} names. */
  public static List<String> names(String sql) {
    return FIELD.matcher(sql).results().map(found -> found.group(1)).distinct().toList();
  }

  /** The same where one field has another name. */
  static String rename(String sql, String former, String now) {
    return replace(sql, name -> "{" + (name.equals(former) ? now : name) + "}");
  }

  /** {@code sql} with each field as {@code column} says it. */
  public static String replace(String sql, UnaryOperator<String> column) {
    return FIELD
        .matcher(sql)
        .replaceAll(found -> Matcher.quoteReplacement(column.apply(found.group(1))));
  }
}
