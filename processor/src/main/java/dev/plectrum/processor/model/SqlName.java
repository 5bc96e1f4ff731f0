package dev.plectrum.processor.model;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of tables, columns and constraints as SQL writes them. */
public final class SqlName {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /** What PostgreSQL or SQLite would not take for a name. */
  private static final Set<String> RESERVED =
      Set.of(
          ("add all alter analyse analyze and any array as asc asymmetric authorization"
                  + " autoincrement between binary both case cast check collate collation column"
                  + " commit concurrently constraint create cross current_catalog current_date"
                  + " current_role current_schema current_time current_timestamp current_user"
                  + " default deferrable delete desc distinct do drop else end escape except exists"
                  + " false fetch for foreign freeze from full grant group having if ilike in index"
                  + " indexed initially inner insert intersect into is isnull join lateral leading"
                  + " left like limit localtime localtimestamp natural not nothing notnull null"
                  + " offset on only or order outer overlaps placing primary raise references returning"
                  + " right select session_user set similar some symmetric system_user table"
                  + " tablesample then to trailing transaction true union unique update user using"
                  + " values variadic verbose when where window with")
              .split(" "));

  private SqlName() {}

  /** The name, in double quotes where it is a reserved word or has unusual characters. */
  public static String quoted(String name) {
    return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }
}
