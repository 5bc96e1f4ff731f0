package dev.plectrum.management;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The annotations for what a table has in SQL of its own: checks, defaults, indexes over some rows.
 */
final class InspectedSql {
  /** Words that are no component unless in braces. */
  private static final Set<String> RESERVED =
      Set.of(
          "and", "as", "between", "case", "else", "end", "in", "is", "like", "not", "null", "or");

  private static final Pattern WORD =
      Pattern.compile(
          "'(?:[^']|'')*'|(?<cast>::\\s*)?(?:\"([^\"]+)\"|([A-Za-z_]\\w*))(?<call>\\s*\\()?");

  private static final Pattern VALUE =
      Pattern.compile("'((?:[^']|'')*)'(?:::.*)?|\\(?(-?[0-9.]+)\\)?(?:::.*)?|(true|false)");

  private static final Pattern NOW =
      Pattern.compile(
          "(?i)\\(?(now\\(\\)|current_(timestamp|date|time)|localtime(stamp)?|"
              + "strftime\\('.*', 'now'\\)|date\\('now'\\))\\)?");

  private final LiveTable table;
  private final UnaryOperator<String> field;
  private final UnaryOperator<String> use;

  /**
   * For one table.
   *
   * @param field the component for a column
   * @param use the short name of a type, which is imported
   */
  InspectedSql(LiveTable table, UnaryOperator<String> field, UnaryOperator<String> use) {
    this.table = table;
    this.field = field;
    this.use = use;
  }

  /** Before the record, each on a line. */
  String ofTable() {
    StringBuilder text = new StringBuilder();
    table
        .sql()
        .checks()
        .forEach(
            (name, sql) -> {
              if (!isPossible(sql)) {
                return;
              }
              text.append('@').append(use.apply("dev.plectrum.model.Check"));
              boolean named = InspectedNames.isPossible(name);
              String value = quoted(components(sql));
              text.append(
                  named
                      ? "(value = " + value + ", name = " + quoted(name) + ")"
                      : "(" + value + ")");
              text.append('\n');
            });
    String comment = table.sql().comments().get("");
    return comment == null ? text.toString() : text + comment(comment) + "\n";
  }

  private String comment(String words) {
    return "@" + use.apply("dev.plectrum.model.Comment") + "(" + quoted(words) + ")";
  }

  /** Before a component, each with a blank behind it. */
  String ofColumn(LiveTable.Column column) {
    LiveSql sql = table.sql();
    StringBuilder text = new StringBuilder();
    LiveSql.Computed computed = sql.computed().get(column.name());
    String standard = sql.defaults().get(column.name());
    if (computed != null) {
      String expression = quoted(components(computed.sql()));
      text.append('@').append(use.apply("dev.plectrum.model.Computed")).append('(');
      text.append(computed.stored() ? expression : "value = " + expression + ", stored = false");
      text.append(") ");
    } else if (standard != null && !standard.startsWith("nextval(")) {
      text.append('@').append(use.apply("dev.plectrum.model.DatabaseDefault"));
      text.append('(').append(standard(column, standard)).append(") ");
    }
    String collation = sql.collations().get(column.name());
    if (collation != null) {
      text.append('@').append(use.apply("dev.plectrum.model.Collation"));
      text.append('(').append(quoted(collation)).append(") ");
    }
    String comment = sql.comments().get(column.name());
    return comment == null ? text.toString() : text + comment(comment) + " ";
  }

  private static String standard(LiveTable.Column column, String sql) {
    String type = column.type();
    boolean moment = type.startsWith("date") || type.startsWith("time");
    if (moment && NOW.matcher(sql).matches()) {
      return "\"now\"";
    }
    if (LiveTable.isArray(type) && sql.startsWith("'{}'")) {
      return "\"[]\"";
    }
    Matcher value = VALUE.matcher(sql);
    if (LiveTable.isArray(type) || LiveTable.isBytes(type)) {
      return "sql = " + quoted(sql);
    }
    if (!value.matches() || type.equals("timestamptz") || type.equals("datetime")) {
      return "sql = " + quoted(sql);
    }
    if (value.group(1) != null) {
      return quoted(value.group(1).replace("''", "'"));
    }
    String number = value.group(2);
    boolean truth = type.equals("bool") || type.equals("boolean");
    return number == null
        ? quoted(value.group(3))
        : quoted(truth ? String.valueOf(number.equals("1")) : number);
  }

  /** The indexes that are more than columns in a row. */
  List<String> indexes() {
    return annotations("dev.plectrum.model.Index", false);
  }

  /** The unique constraints that are more than columns in a row. */
  List<String> uniques() {
    return annotations("dev.plectrum.model.Unique", true);
  }

  private List<String> annotations(String type, boolean unique) {
    List<String> annotations = new ArrayList<>();
    for (LiveSql.Index index : table.sql().indexes()) {
      boolean possible =
          isPossible(String.join(" ", index.parts()) + " " + index.condition())
              && index.include().stream().allMatch(InspectedNames::isPossible);
      if (index.unique() != unique || !possible) {
        continue;
      }
      List<String> parts = index.parts().stream().map(this::part).toList();
      StringBuilder text = new StringBuilder("@" + use.apply(type) + "(value = ");
      text.append(list(parts));
      if (InspectedNames.isPossible(index.name())) {
        text.append(", name = ").append(quoted(index.name()));
      }
      if (index.condition() != null) {
        text.append(", condition = ").append(quoted(components(index.condition())));
      }
      if (!index.nullsDistinct()) {
        text.append(", nullsDistinct = false");
      }
      if (!index.include().isEmpty()) {
        text.append(", include = ");
        text.append(list(index.include().stream().map(field).map(InspectedSql::quoted).toList()));
      }
      if (index.deferral() != null) {
        text.append(", deferrable = ").append(use.apply("dev.plectrum.model.Deferrable"));
        text.append('.').append(index.deferral());
      }
      annotations.add(text.append(')').toString());
    }
    return annotations;
  }

  private static String list(List<String> texts) {
    return texts.size() == 1 ? texts.get(0) : "{" + String.join(", ", texts) + "}";
  }

  private String part(String part) {
    boolean descending = part.startsWith("-");
    String bare = descending ? part.substring(1) : part;
    String text =
        bare.startsWith("(") ? components(bare.substring(1, bare.length() - 1)) : field.apply(bare);
    return quoted((descending ? "-" : "") + text);
  }

  /** Whether SQL names no column that no component stands for. */
  private boolean isPossible(String sql) {
    return table.columns().stream()
        .map(LiveTable.Column::name)
        .noneMatch(name -> !InspectedNames.isPossible(name) && sql.contains(name));
  }

  /** SQL with components in place of columns. */
  private String components(String sql) {
    Matcher word = WORD.matcher(sql);
    StringBuilder text = new StringBuilder();
    while (word.find()) {
      String name = word.group(2) == null ? word.group(3) : word.group(2);
      boolean column =
          name != null
              && word.group("cast") == null
              && (word.group("call") == null || word.group(2) != null)
              && table.column(name) != null;
      String component = column ? field.apply(name) : "";
      String shown =
          RESERVED.contains(component.toLowerCase(Locale.ROOT)) ? "{" + component + "}" : component;
      word.appendReplacement(text, Matcher.quoteReplacement(column ? shown : word.group()));
    }
    return word.appendTail(text).toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
