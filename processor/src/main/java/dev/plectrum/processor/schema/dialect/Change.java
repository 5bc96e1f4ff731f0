package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.SqlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several operations in a row do to tables, taken together.
 *
 * @param pairs the tables that are there before and after
 * @param created the new tables, each after those it points to where that is possible
 * @param dropped the tables that go, in the order in which they would be created
 */
record Change(List<Pair> pairs, List<Table> created, List<Table> dropped) {
  Change {
    pairs = List.copyOf(pairs);
    created = List.copyOf(created);
    dropped = List.copyOf(dropped);
  }

  /** The names of the tables that it is about, before and afterwards. */
  List<String> tableNames() {
    List<String> names = new ArrayList<>();
    for (Pair pair : pairs) {
      names.add(pair.before().name());
      names.add(pair.after().name());
    }
    created.forEach(table -> names.add(table.name()));
    dropped.forEach(table -> names.add(table.name()));
    return names;
  }

  /**
   * Every name that its tables, their indexes and their constraints have, before and afterwards: in
   * one schema of PostgreSQL an index may have none of them.
   */
  List<String> names() {
    List<String> names = new ArrayList<>(tableNames());
    Stream.concat(
            pairs.stream().flatMap(pair -> Stream.of(pair.before(), pair.after())),
            Stream.concat(created.stream(), dropped.stream()))
        .forEach(
            table -> {
              names.add(Postgresql.key(table.name()));
              table.uniques().forEach(one -> names.add(one.name()));
              table.checks().forEach(one -> names.add(one.name()));
              table.references().forEach(one -> names.add(one.name()));
              table.indexes().forEach(one -> names.add(one.name()));
            });
    return names;
  }

  /** What takes it back. */
  Change inverse() {
    return new Change(pairs.stream().map(Pair::inverse).toList(), dropped, created);
  }

  /**
   * {@link Pair#before} with the names that tables and columns have afterwards, and without what is
   * gone with its columns.
   */
  Table renamed(Pair pair) {
    Map<String, String> columns = pair.renames();
    UnaryOperator<String> name = column -> columns.getOrDefault(column, column);
    UnaryOperator<String> sql = text -> inSql(text, columns);
    Table before = pair.before();
    List<String> dropped = pair.dropped().stream().map(Table.Column::name).toList();
    return new Table(
        pair.after().name(),
        before.words(),
        before.columns().stream()
            .filter(column -> !dropped.contains(column.name()))
            .map(column -> renamed(column, name, sql))
            .toList(),
        before.uniques().stream()
            .filter(unique -> unique.names().stream().noneMatch(dropped::contains))
            .map(
                unique ->
                    new Table.Unique(
                        unique.name(),
                        unique.columns().stream().map(sql).toList(),
                        unique.names().stream().map(name).toList(),
                        unique.condition() == null ? null : sql.apply(unique.condition()),
                        unique.nullsDistinct(),
                        unique.include().stream().map(name).toList(),
                        unique.deferral(),
                        unique.plain()))
            .toList(),
        before.references().stream()
            .filter(reference -> !dropped.contains(reference.column()))
            .map(reference -> renamed(reference, name))
            .toList(),
        before.indexes().stream()
            .filter(index -> index.names().stream().noneMatch(dropped::contains))
            .map(
                index ->
                    new Table.Index(
                        index.name(),
                        index.columns().stream().map(sql).toList(),
                        index.names().stream().map(name).toList(),
                        index.condition() == null ? null : sql.apply(index.condition()),
                        index.include().stream().map(name).toList(),
                        index.words()))
            .toList(),
        before.checks().stream()
            .filter(check -> check.names().stream().noneMatch(dropped::contains))
            .map(
                check ->
                    new Table.Check(
                        check.name(),
                        sql.apply(check.sql()),
                        check.names().stream().map(name).toList()))
            .toList(),
        before.comment());
  }

  private static Table.Column renamed(
      Table.Column column, UnaryOperator<String> name, UnaryOperator<String> sql) {
    return new Table.Column(
        name.apply(column.name()),
        column.type(),
        column.nullable(),
        column.primaryKey(),
        column.together(),
        column.details().withSql(sql),
        column.field(),
        column.fill());
  }

  private Table.Reference renamed(Table.Reference reference, UnaryOperator<String> name) {
    Pair target =
        pairs.stream()
            .filter(pair -> pair.before().name().equals(reference.table()))
            .findFirst()
            .orElse(null);
    String column = reference.targetColumn();
    return new Table.Reference(
        reference.name(),
        name.apply(reference.column()),
        target == null ? reference.table() : target.after().name(),
        target == null ? column : target.meanwhile(column),
        reference.onDelete(),
        reference.field(),
        reference.to(),
        reference.effect());
  }

  private static String inSql(String sql, Map<String, String> columns) {
    if (columns.isEmpty()) {
      return sql;
    }
    String renamed = sql;
    // All at once, as two columns may change names with each other.
    Map<String, String> marks = new LinkedHashMap<>();
    for (Map.Entry<String, String> column : columns.entrySet()) {
      String mark = "\u0001" + marks.size() + "\u0001";
      marks.put(mark, SqlName.quoted(column.getValue()));
      String quoted = SqlName.quoted(column.getKey());
      renamed =
          Pattern.compile("(?<![A-Za-z0-9_\"])" + Pattern.quote(quoted) + "(?![A-Za-z0-9_\"])")
              .matcher(renamed)
              .replaceAll(Matcher.quoteReplacement(mark));
    }
    for (Map.Entry<String, String> mark : marks.entrySet()) {
      renamed = renamed.replace(mark.getKey(), mark.getValue());
    }
    return renamed;
  }

  /** The same for a database that has nothing beside what an index is over. */
  Change withoutInclude() {
    return new Change(
        pairs.stream()
            .map(
                pair ->
                    new Pair(
                        pair.before().withoutInclude(),
                        pair.after().withoutInclude(),
                        pair.origins()))
            .toList(),
        created.stream().map(Table::withoutInclude).toList(),
        dropped);
  }

  /** The same for a database that cannot begin to work out a column that is there. */
  Change withComputedAnew() {
    return new Change(pairs.stream().map(Pair::withComputedAnew).toList(), created, dropped);
  }

  /** Whether the table of this name is new. */
  boolean isNew(String table) {
    return created.stream().anyMatch(one -> one.name().equals(table));
  }

  /**
   * A table before and after.
   *
   * @param origins for each column that was there before, by its name now: its name then
   */
  record Pair(Table before, Table after, Map<String, String> origins) {
    Pair {
      origins = Map.copyOf(origins);
    }

    Pair inverse() {
      Map<String, String> inverse = new HashMap<>();
      origins.forEach((now, then) -> inverse.put(then, now));
      return new Pair(after, before, inverse);
    }

    /** The names of its columns, before and afterwards. */
    List<String> columnNames() {
      return Stream.of(before, after)
          .flatMap(table -> table.columns().stream())
          .map(Table.Column::name)
          .toList();
    }

    private Pair withComputedAnew() {
      Map<String, String> kept = new HashMap<>(origins);
      for (Table.Column column : after.columns()) {
        if (column.computed() && !origin(column).map(Table.Column::computed).orElse(true)) {
          kept.remove(column.name());
        }
      }
      return new Pair(before, after, kept);
    }

    /** The columns that are new, in order, what is worked out of others behind them. */
    List<Table.Column> added() {
      return after.columns().stream()
          .filter(column -> !origins.containsKey(column.name()))
          .sorted(Comparator.comparing(Table.Column::computed))
          .toList();
    }

    /** The columns that go, in order, what is worked out of others behind them. */
    List<Table.Column> dropped() {
      return before.columns().stream()
          .filter(column -> !origins.containsValue(column.name()))
          .sorted(Comparator.comparing(Table.Column::computed))
          .toList();
    }

    /**
     * What a column of before is called once the others have the names they get: one that goes
     * makes room if another one takes its name.
     */
    String meanwhile(String then) {
      boolean goes = !origins.containsValue(then);
      boolean taken = after.columns().stream().anyMatch(one -> one.name().equals(then));
      return goes && taken
          ? Dialect.aside(then, columnNames())
          : renames().getOrDefault(then, then);
    }

    /** The columns that get another name: that then, and that now. */
    Map<String, String> renames() {
      Map<String, String> renames = new LinkedHashMap<>();
      for (Table.Column column : after.columns()) {
        String then = origins.get(column.name());
        if (then != null && !then.equals(column.name())) {
          renames.put(then, column.name());
        }
      }
      return renames;
    }

    /** Whether the primary key is made of other columns than before. */
    boolean rekeyed() {
      return !after.key().stream()
          .map(column -> origins.getOrDefault(column, ""))
          .toList()
          .equals(before.key());
    }

    /** The column that this one was, if it was there. */
    Optional<Table.Column> origin(Table.Column column) {
      @Nullable String then = origins.get(column.name());
      return before.columns().stream().filter(one -> one.name().equals(then)).findFirst();
    }
  }
}
