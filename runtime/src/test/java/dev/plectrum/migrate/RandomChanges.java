package dev.plectrum.migrate;

import dev.plectrum.migrate.Sketches.Column;
import dev.plectrum.migrate.Sketches.Over;
import dev.plectrum.migrate.Sketches.Table;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes models as people do in the course of years, several at once and at random. */
final class RandomChanges {
  final Sketches sketches = new Sketches();

  /** Fields of this step whose rows have to get something from {@code makemigrations}. */
  final List<String> answers = new ArrayList<>();

  /** What was changed in this step already. */
  private final Set<Object> touched = new HashSet<>();

  /** What came in this step. */
  private final Set<Object> added = new HashSet<>();

  /** What was done in this step, for whoever has to find out why a test fails. */
  final List<String> log = new ArrayList<>();

  /** The same while names may still change. */
  private final List<Supplier<String>> asked = new ArrayList<>();

  /** Names of tables that nothing has any more since this step. */
  private final List<String> freed = new ArrayList<>();

  private final Set<Object> turned = new HashSet<>();
  private final Random random;
  private int number;

  RandomChanges(long seed) {
    random = new Random(seed);
  }

  /** Changes a few things, as somebody does before the next {@code makemigrations}. */
  void step() {
    answers.clear();
    touched.clear();
    added.clear();
    log.clear();
    freed.clear();
    for (Table table : sketches.tables) {
      if (random.nextInt(3) > 0) {
        table.was = null;
      }
      table.columns.forEach(column -> column.was = random.nextInt(3) > 0 ? null : column.was);
    }
    int changes = sketches.tables.isEmpty() ? 8 : 1 + random.nextInt(5);
    asked.clear();
    for (int i = 0; i < changes; i++) {
      change();
    }
    asked.forEach(one -> answers.add(one.get()));
  }

  private final Map<Object, String> former = new IdentityHashMap<>();

  /** Takes the former names away, as in models that are new. */
  void forgetFormerNames() {
    former.clear();
    for (Table table : sketches.tables) {
      former.put(table, table.was);
      table.was = null;
      for (Column column : table.columns) {
        former.put(column, column.was);
        column.was = null;
      }
    }
  }

  /** Puts them back. */
  void recallFormerNames() {
    for (Table table : sketches.tables) {
      table.was = former.get(table);
      table.columns.forEach(column -> column.was = former.get(column));
    }
  }

  private void change() {
    if (sketches.tables.size() < 2) {
      newTable();
      return;
    }
    switch (random.nextInt(26)) {
      case 0 -> newTable();
      case 1 -> deleteTable();
      case 2 -> renameTable();
      case 3 -> moveTable();
      case 4 -> giveTable();
      case 5, 6 -> newColumn(one(sketches.tables));
      case 7 -> removeColumn();
      case 8 -> renameColumn();
      case 9 -> retype();
      case 10 -> nullOrNot();
      case 11 -> uniqueOrNot();
      case 12 -> giveColumn();
      case 13 -> retarget();
      case 14 -> rule();
      case 15 -> newPart();
      case 16 -> removePart();
      case 17 -> changePart();
      case 18 -> swapColumns();
      case 19 -> storage();
      case 20 -> retypeId();
      case 21 -> exchangeTables();
      case 22, 23 -> exchangeColumns();
      case 24 -> movePart();
      default -> swapTables();
    }
  }

  private void said(String what) {
    log.add(what);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private @Nullable Column column(Table table) {
    List<Column> free =
        table.columns.stream().filter(one -> !one.id && !touched.contains(one)).toList();
    return free.isEmpty() ? null : one(free);
  }

  private void newTable() {
    if (sketches.tables.size() > 6) {
      return;
    }
    Table table = new Table(one(Sketches.APPS), "Model" + number++);
    sketches.tables.add(table);
    touched.add(table);
    added.add(table);
    said("new " + table.key());
    for (int i = random.nextInt(5); i >= 0; i--) {
      newColumn(table);
    }
  }

  private void deleteTable() {
    Table table = one(sketches.tables);
    if (touched.contains(table)
        || table.columns.stream().anyMatch(touched::contains)
        || sketches.leadingTo(table).anyMatch(touched::contains)) {
      return;
    }
    said("delete " + table.key());
    sketches.tables.remove(table);
    if (table.given != null) {
      freed.add(table.given);
    }
    for (Table other : sketches.tables) {
      for (Column column : List.copyOf(other.columns)) {
        if (column.to == table) {
          remove(other, column);
        }
      }
    }
  }

  private void renameTable() {
    Table table = one(sketches.tables);
    if (touched.add(table)) {
      String former = table.name;
      table.was = former;
      table.name = "Model" + number++;
      said("rename " + former + " to " + table.key());
    }
  }

  private void moveTable() {
    Table table = one(sketches.tables);
    if (touched.add(table)) {
      table.was = table.key();
      table.app = table.app.equals("shop") ? "stage" : "shop";
      said("move " + table.was + " to " + table.app);
    }
  }

  private void swapTables() {
    Table one = one(sketches.tables);
    Table other = one(sketches.tables);
    if (one != other
        && one.app.equals(other.app)
        && !touched.contains(one)
        && !touched.contains(other)) {
      touched.add(one);
      touched.add(other);
      String name = one.name;
      one.was = name;
      other.was = other.name;
      one.name = other.name;
      other.name = name;
      said("swap " + one.key() + " and " + other.key());
    }
  }

  private void giveTable() {
    Table table = one(sketches.tables);
    if (random.nextBoolean()) {
      table.comment = random.nextBoolean() ? null : "It's number " + number++;
    } else {
      table.given = random.nextBoolean() ? null : "given_" + number++;
    }
    said("table of " + table.key() + " " + table.given + " " + table.comment);
  }

  /** Names in the database go from hand to hand, also in a circle. */
  private void exchangeTables() {
    List<Table> given = sketches.tables.stream().filter(one -> one.given != null).toList();
    for (int i = 1; i < given.size(); i++) {
      String first = given.get(0).given;
      given.get(0).given = given.get(i).given;
      given.get(i).given = first;
    }
    Table table = one(sketches.tables);
    if (table.given == null) {
      table.given = freed.isEmpty() ? "given_" + number++ : freed.remove(0);
    }
    said("exchange tables, given " + table.key() + " " + table.given);
  }

  private void exchangeColumns() {
    Table table = one(sketches.tables);
    List<Column> all =
        table.columns.stream()
            .filter(one -> !one.id && !one.many && !touched.contains(one))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    List<Column> given = all.stream().filter(one -> one.given != null).toList();
    for (int i = 1; i < given.size(); i++) {
      String first = given.get(0).given;
      given.get(0).given = given.get(i).given;
      given.get(i).given = first;
    }
    for (Column column : all) {
      if (column.given == null && random.nextBoolean()) {
        column.given = "given" + number++;
      }
    }
    said("exchange columns of " + table.key() + " " + all);
  }

  private void movePart() {
    Table from = one(sketches.tables);
    Table to = one(sketches.tables);
    List<Column> possible =
        to.columns.stream()
            .filter(one -> !one.many && !one.id && one.source == null && !touched.contains(one))
            .toList();
    if (from.parts.isEmpty() || possible.isEmpty()) {
      return;
    }
    Over gone = one(from.parts);
    Over part = new Over("index", new ArrayList<>(List.of(one(possible))));
    part.given = gone.given == null ? "part" + number++ : gone.given;
    from.parts.remove(gone);
    if (clashes(to, part)) {
      from.parts.add(gone);
      return;
    }
    to.parts.add(part);
    said("move " + part + " " + part.given + " from " + from.key() + " to " + to.key());
  }

  private ValueType type() {
    return switch (random.nextInt(8)) {
      case 0 -> ValueType.of(Kind.INT, false);
      case 1 -> ValueType.of(Kind.LONG, false);
      case 2 -> new ValueType(Kind.DECIMAL, false, 0, 10, random.nextInt(4), null);
      case 3 -> ValueType.of(Kind.LOCAL_DATE, false);
      case 4 -> ValueType.of(Kind.INSTANT, false);
      case 5 -> ValueType.of(Kind.BOOLEAN, false);
      default -> new ValueType(Kind.STRING, false, 40 * random.nextInt(4), 0, 0, null);
    };
  }

  private void newColumn(Table table) {
    Column column = new Column("field" + number++, type());
    int kind = random.nextInt(10);
    boolean there = !added.contains(table);
    if (kind < 4) {
      column.to = one(sketches.tables);
      column.many = kind == 0;
      column.nullable = !column.many && random.nextBoolean();
      column.rule = column.nullable ? DeleteAction.SET_NULL : DeleteAction.CASCADE;
      if (there && !column.many && !column.nullable) {
        if (added.contains(column.to)) {
          column.nullable = true;
        } else {
          asked.add(() -> "fill " + table.key() + "." + column.name + " 1");
        }
      }
    } else if (kind == 4) {
      List<Column> sources = sources(table);
      if (sources.isEmpty()) {
        return;
      }
      column.source = one(sources);
      column.stored = random.nextBoolean();
      column.nullable = true;
    } else {
      column.nullable = random.nextInt(3) == 0;
      column.defaultValue = value(column.type.kind());
      column.unique =
          (column.nullable || !there)
              && column.type.kind() != Kind.BOOLEAN
              && random.nextInt(4) == 0;
      if (random.nextInt(4) == 0) {
        column.databaseDefault = value(column.type.kind());
        column.unique = false;
      }
    }
    touched.add(column);
    added.add(column);
    table.columns.add(column);
    said("new " + table.key() + "." + column);
  }

  private static List<Column> sources(Table table) {
    return table.columns.stream()
        .filter(one -> !one.id && one.to == null && one.source == null)
        .toList();
  }

  private static String value(Kind kind) {
    return switch (kind) {
      case LOCAL_DATE -> "2020-02-02";
      case INSTANT -> "2020-02-02T02:02:02Z";
      case BOOLEAN -> "true";
      default -> "7";
    };
  }

  private void removeColumn() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column != null) {
      remove(table, column);
    }
  }

  private void remove(Table table, Column column) {
    said("remove " + table.key() + "." + column);
    table.columns.remove(column);
    table.columns.removeIf(other -> other.source == column);
    for (Over part : List.copyOf(table.parts)) {
      if (part.names(column)
          || part.columns.stream().anyMatch(one -> !table.columns.contains(one))) {
        part.columns.removeIf(one -> !table.columns.contains(one));
        if (part.columns.isEmpty()
            || part.condition == column
            || !part.kind.equals("index")
            || part.given == null && clashes(table, part)) {
          table.parts.remove(part);
        }
      }
    }
  }

  private static boolean clashes(Table table, Over part) {
    return table.parts.stream()
        .anyMatch(
            other ->
                other != part
                    && other.kind.equals(part.kind)
                    && other.columns.equals(part.columns)
                    && other.descending == part.descending
                    && other.condition == part.condition);
  }

  private void renameColumn() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column != null && !added.contains(table)) {
      touched.add(column);
      column.was = column.name;
      column.name = "field" + number++;
      said("rename " + table.key() + "." + column.was + " to " + column.name);
      if (random.nextBoolean()) {
        retype(table, column);
      }
      if (random.nextBoolean()) {
        nullOrNot(table, column);
      }
    }
  }

  private void swapColumns() {
    Table table = one(sketches.tables);
    List<Column> free =
        table.columns.stream()
            .filter(one -> !one.id && !one.many && !touched.contains(one))
            .filter(one -> !turned.contains(one))
            .toList();
    if (free.size() < 2 || added.contains(table)) {
      return;
    }
    List<Column> circle = free.subList(0, Math.min(free.size(), 2 + random.nextInt(2)));
    touched.addAll(circle);
    // A second time cannot be told from the first one.
    turned.addAll(circle);
    String first = circle.get(0).name;
    for (int i = 0; i < circle.size(); i++) {
      Column one = circle.get(i);
      one.was = one.name;
      one.name = i + 1 < circle.size() ? circle.get(i + 1).name : first;
    }
    said("turn " + circle);
  }

  private void retype() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column != null) {
      retype(table, column);
    }
  }

  private void retype(Table table, Column column) {
    if (column.to != null || column.source != null) {
      return;
    }
    Kind kind = column.type.kind();
    boolean text = kind == Kind.STRING;
    ValueType type = type();
    Kind now = type.kind();
    boolean number = now == Kind.INT || now == Kind.LONG || now == Kind.DECIMAL;
    boolean fits =
        now == kind && (now != Kind.DECIMAL || type.scale() >= column.type.scale())
            || now == Kind.STRING
            || number && text && !column.texts
            || number && kind != Kind.BOOLEAN && (kind == Kind.INT || kind == Kind.LONG)
            || now == Kind.INSTANT && kind == Kind.LOCAL_DATE;
    boolean between = column.databaseDefault != null || column.collation != null;
    if (fits && !between && (kind != Kind.BOOLEAN || !column.unique)) {
      column.texts |= now == Kind.STRING && !text && kind != Kind.INT && kind != Kind.LONG;
      column.texts |= now == Kind.INSTANT;
      touched.add(column);
      column.type = type;
      column.defaultValue = value(now);
      said("retype " + table.key() + "." + column);
    }
  }

  private void retypeId() {
    Table table = one(sketches.tables);
    if (touched.add(table.id())) {
      Kind kind =
          table.id().type.kind() == Kind.LONG
              ? (random.nextBoolean() ? Kind.INT : Kind.STRING)
              : Kind.LONG;
      table.id().type =
          kind == Kind.STRING
              ? new ValueType(kind, false, 20, 0, 0, null)
              : ValueType.of(kind, true);
      said("retype the id of " + table.key() + " to " + kind);
    }
  }

  private void nullOrNot() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column != null) {
      nullOrNot(table, column);
    }
  }

  private void nullOrNot(Table table, Column column) {
    if (column.many || column.source != null) {
      return;
    }
    touched.add(column);
    column.nullable = !column.nullable;
    if (column.to != null) {
      column.rule = column.nullable ? DeleteAction.SET_NULL : DeleteAction.PROTECT;
      asked.add(() -> "filled " + table.key() + "." + column.name);
    }
    said("null " + table.key() + "." + column);
  }

  private void uniqueOrNot() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column != null
        && !column.many
        && column.source == null
        && column.databaseDefault == null
        && (column.to != null || column.type.kind() != Kind.BOOLEAN)
        && table.parts.stream().noneMatch(part -> part.columns.equals(List.of(column)))) {
      touched.add(column);
      column.unique = !column.unique;
      said("unique " + table.key() + "." + column);
    }
  }

  private void giveColumn() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column != null && !column.many) {
      if (random.nextBoolean()) {
        column.given = random.nextBoolean() ? null : "given" + number++;
      } else {
        column.comment = random.nextBoolean() ? null : "What's {field} " + number++;
      }
      said("column of " + table.key() + "." + column + column.given + column.comment);
    }
  }

  private void retarget() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column == null || column.source != null) {
      return;
    }
    Table to = one(sketches.tables);
    if (column.to != null && !added.contains(to)) {
      touched.add(column);
      if (random.nextInt(3) == 0) {
        // Many becomes one, or one many.
        column.many = !column.many;
        column.given = null;
        column.comment = null;
        column.nullable = !column.many;
        column.unique = false;
        column.rule = DeleteAction.SET_NULL;
        table.parts.removeIf(part -> part.names(column));
        added.add(column);
      } else if (column.many) {
        added.add(column);
      } else {
        column.rule = column.nullable ? DeleteAction.SET_NULL : DeleteAction.CASCADE;
      }
      column.to = to;
      said("lead " + table.key() + "." + column);
    }
  }

  private void rule() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column != null && column.to != null && !column.many) {
      touched.add(column);
      column.rule =
          column.nullable
              ? one(List.of(DeleteAction.DB_SET_NULL, DeleteAction.SET_NULL, DeleteAction.CASCADE))
              : one(List.of(DeleteAction.DB_CASCADE, DeleteAction.PROTECT));
      said("rule " + table.key() + "." + column + column.rule);
    }
  }

  private void newPart() {
    Table table = one(sketches.tables);
    List<Column> possible =
        new ArrayList<>(
            table.columns.stream()
                .filter(one -> !one.many && !one.id && (one.source == null || one.stored))
                .toList());
    if (possible.isEmpty()) {
      return;
    }
    Collections.shuffle(possible, random);
    String kind = one(List.of("index", "unique", "check"));
    List<Column> over =
        new ArrayList<>(
            possible.subList(0, kind.equals("check") ? 1 : Math.min(2, possible.size())));
    boolean distinct =
        over.stream()
            .anyMatch(
                one ->
                    (!added.contains(one) || added.contains(table))
                        && one.source == null
                        && (one.to != null || one.type.kind() != Kind.BOOLEAN));
    // Of two that say the same PostgreSQL makes one.
    boolean twice = over.size() == 1 && over.get(0).unique;
    if (kind.equals("unique") && (!distinct || twice)) {
      return;
    }
    Over part = new Over(kind, over);
    part.given = random.nextInt(3) == 0 ? "part" + number++ : null;
    if (!kind.equals("check") && random.nextInt(3) == 0) {
      part.condition = one(possible);
    } else if (kind.equals("unique")) {
      part.nullsDistinct = random.nextBoolean();
      part.deferral = random.nextInt(3) == 0 ? one(List.of(Model.Deferral.values())) : null;
    }
    part.descending = kind.equals("index") && random.nextBoolean();
    if (!clashes(table, part)) {
      table.parts.add(part);
      said("new " + table.key() + " " + part + " " + part.given);
    }
  }

  private void removePart() {
    Table table = one(sketches.tables);
    if (!table.parts.isEmpty()) {
      said("remove " + table.key() + " " + table.parts.remove(random.nextInt(table.parts.size())));
    }
  }

  private void changePart() {
    Table table = one(sketches.tables);
    if (!table.parts.isEmpty()) {
      Over part = one(table.parts);
      if (part.kind.equals("index")) {
        part.descending = !part.descending;
        if (clashes(table, part)) {
          part.descending = !part.descending;
        }
      } else {
        part.given = "part" + number++;
      }
      said("change " + table.key() + " " + part);
    }
  }

  private void storage() {
    Table table = one(sketches.tables);
    Column column = column(table);
    if (column == null || column.to != null || column.source != null) {
      return;
    }
    touched.add(column);
    boolean worked = table.columns.stream().anyMatch(other -> other.source == column);
    if (column.type.kind() == Kind.STRING && random.nextBoolean() && !worked) {
      column.collation = column.collation == null ? "sqlite:NOCASE,postgresql:C" : null;
    } else if (!column.unique) {
      column.databaseDefault = column.databaseDefault == null ? value(column.type.kind()) : null;
    }
    said("storage " + table.key() + "." + column + column.collation + column.databaseDefault);
  }
}
