package dev.plectrum.processor.model;

import java.util.Set;

/** The words by which a statement is understood. */
final class SqlWords {
  static final Set<String> VERBS = Set.of("select", "insert", "update", "delete", "values", "with");
  static final Set<String> NO_ALIAS =
      Set.of(
          "on",
          "where",
          "group",
          "order",
          "having",
          "limit",
          "offset",
          "join",
          "left",
          "right",
          "full",
          "inner",
          "cross",
          "natural",
          "using",
          "union",
          "intersect",
          "except",
          "set",
          "values",
          "returning",
          "for",
          "window",
          "fetch",
          "default",
          "select",
          "do",
          "from");
  static final Set<String> MAIN =
      Set.of("select", "insert", "update", "delete", "values", "merge", "replace");
  static final Set<String> SET_OPERATIONS = Set.of("union", "intersect", "except");

  /** What a result may be followed by. */
  static final Set<String> AFTER_ITEMS =
      Set.of(
          "from",
          "where",
          "group",
          "having",
          "window",
          "union",
          "intersect",
          "except",
          "order",
          "limit",
          "offset",
          "fetch",
          "for");

  /** Words that give a value by themselves, without brackets. */
  static final Set<String> CONSTANTS =
      Set.of(
          "true",
          "false",
          "null",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_user",
          "current_role",
          "current_catalog",
          "current_schema",
          "session_user",
          "system_user",
          "user");

  /** What makes rows in which columns of a table are null that are never null in it. */
  static final Set<String> GROUPINGS = Set.of("rollup", "cube", "grouping");

  private SqlWords() {}
}
