package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.dialect.Change.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes tables in PostgreSQL: in place, in an order in which every name is free when needed. */
final class PostgresqlChange {
  private final Postgresql dialect;
  private final Change change;
  private final boolean atomic;
  private final Script script;
  private final PostgresqlColumns columns;
  private final List<KeyMove> moves;

  /** Indexes go last, after every link. */
  private final List<Runnable> indexes = new ArrayList<>();

  private final List<Runnable> links = new ArrayList<>();

  PostgresqlChange(Postgresql dialect, Change change, boolean atomic, Script script) {
    this.dialect = dialect;
    this.change = change;
    this.atomic = atomic;
    this.script = script;
    this.columns = new PostgresqlColumns(dialect, script, this);
    this.moves = KeyMove.of(change);
  }

  void write() {
    change.pairs().forEach(this::unlink);
    change.dropped().forEach(this::unlink);
    change.pairs().forEach(this::dropParts);
    drop();
    renameTables();
    change.pairs().forEach(this::rename);
    renameIndexes();
    create();
    moves.forEach(this::move);
    change.pairs().forEach(this::alter);
    links.forEach(Runnable::run);
    indexes.forEach(Runnable::run);
    change.created().forEach(columns::comment);
  }

  /** Foreign keys that go, or that stand in the way of another type at one of their ends. */
  private void unlink(Pair pair) {
    Table renamed = change.renamed(pair);
    List<String> dropped = pair.dropped().stream().map(Table.Column::name).toList();
    for (Table.Reference reference : pair.before().references()) {
      Table.Reference then = byName(renamed.references(), reference.name());
      boolean unlink =
          dropped.contains(reference.column())
              ? leadsToFormerKey(reference)
              : then != null && kept(pair, then) == null;
      if (unlink) {
        unlink(pair.before(), reference);
      }
    }
  }

  /** Foreign keys of a table that goes, if what they point to goes before it. */
  private void unlink(Table dropped) {
    dropped.references().stream()
        .filter(this::leadsToFormerKey)
        .forEach(reference -> unlink(dropped, reference));
  }

  private void unlink(Table before, Table.Reference reference) {
    script.add(
        "Unlink " + reference.field() + ".",
        Postgresql.dropConstraint(before.name(), reference.name()));
  }

  private boolean leadsToFormerKey(Table.Reference reference) {
    return change.pairs().stream()
        .anyMatch(pair -> pair.rekeyed() && pair.before().name().equals(reference.table()));
  }

  private static Table.@Nullable Reference byName(List<Table.Reference> all, String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** What the foreign key is afterwards, if it need not be made anew. */
  private Table.@Nullable Reference kept(Pair pair, Table.Reference then) {
    return pair.after().references().stream()
        .filter(now -> now.nameless().equals(then.nameless()))
        .filter(now -> !retyped(pair, now.column()))
        .filter(now -> !targetRetyped(now))
        .findFirst()
        .orElse(null);
  }

  private boolean targetRetyped(Table.Reference reference) {
    return change.pairs().stream()
        .anyMatch(
            pair ->
                pair.after().name().equals(reference.table())
                    && retyped(pair, reference.targetColumn()));
  }

  private static boolean retyped(Pair pair, String column) {
    return pair.after().columns().stream()
        .filter(one -> one.name().equals(column))
        .anyMatch(
            one -> {
              Table.Column then = pair.origin(one).orElse(null);
              return then == null || !then.type().equals(one.type());
            });
  }

  private void drop() {
    List<String> names = change.dropped().stream().map(Table::name).toList();
    for (int i = 0; i < names.size(); i++) {
      for (Table.Reference reference : change.dropped().get(i).references()) {
        if (names.indexOf(reference.table()) > i) {
          script.add(
              "Unlink " + reference.field() + ", so that the tables can go one by one.",
              Postgresql.dropConstraint(names.get(i), reference.name()));
        }
      }
    }
    for (int i = names.size() - 1; i >= 0; i--) {
      Table table = change.dropped().get(i);
      script.add(
          "Drop table " + table.name() + table.loss() + ".", Dialect.dropTable(table.name()));
    }
  }

  /** Columns, constraints and indexes that go; what hangs on a column goes with it. */
  private void dropParts(Pair pair) {
    String table = pair.before().name();
    Table renamed = change.renamed(pair);
    PartChanges parts = new PartChanges(renamed, pair.after());
    for (Table.Unique unique : parts.goneUniques()) {
      String statement =
          unique.plain()
              ? Postgresql.dropConstraint(table, unique.name())
              : dropIndex(unique.name());
      script.add("Drop the constraint " + unique.name() + ".", statement);
    }
    for (Table.Check check : parts.goneChecks()) {
      script.add(
          "Drop the constraint " + check.name() + ".",
          Postgresql.dropConstraint(table, check.name()));
    }
    for (Table.Index index : parts.goneIndexes()) {
      script.add("Drop the index " + index.name() + ".", dropIndex(index.name()));
    }
    KeyMove move = moveOf(pair);
    List<Table.Column> dropped = new ArrayList<>(pair.dropped());
    if (move != null && dropped.remove(move.then())) {
      makeRoom(move);
    }
    if (pair.rekeyed() && dropped.stream().noneMatch(Table.Column::primaryKey)) {
      script.add(
          "Another column is to be the primary key.",
          Postgresql.dropConstraint(table, Postgresql.key(table)));
    }
    for (int i = dropped.size() - 1; i >= 0; i--) {
      script.add(
          "Drop " + dropped.get(i).field() + ".",
          Dialect.alter(table) + " DROP COLUMN " + SqlName.quoted(dropped.get(i).name()) + ";\n");
    }
  }

  private @Nullable KeyMove moveOf(Pair target) {
    return moves.stream().filter(move -> move.target().equals(target)).findFirst().orElse(null);
  }

  /** A key that goes is still needed to find what it becomes, but not what hangs on it. */
  private void makeRoom(KeyMove move) {
    Table before = move.target().before();
    String column = move.then().name();
    for (Table.Unique unique : before.uniques()) {
      if (unique.names().contains(column)) {
        script.add(
            "Drop the constraint " + unique.name() + ".",
            unique.plain()
                ? Postgresql.dropConstraint(before.name(), unique.name())
                : dropIndex(unique.name()));
      }
    }
    for (Table.Check check : before.checks()) {
      if (check.names().contains(column)) {
        script.add(
            "Drop the constraint " + check.name() + ".",
            Postgresql.dropConstraint(before.name(), check.name()));
      }
    }
    for (Table.Index index : before.indexes()) {
      if (index.names().contains(column)) {
        script.add("Drop the index " + index.name() + ".", dropIndex(index.name()));
      }
    }
    String meanwhile = move.target().meanwhile(column);
    if (!meanwhile.equals(column)) {
      script.add(
          move.then().field() + " goes, and its name is needed.",
          Dialect.renameColumn(before.name(), column, meanwhile));
    }
  }

  /** Translates the foreign keys that follow a primary key, while both are there. */
  private void move(KeyMove move) {
    Pair target = move.target();
    String table = target.after().name();
    keepComputed(target);
    Table.Column then = target.origin(move.now()).orElse(null);
    if (then == null) {
      columns.add(table, move.now(), new ArrayList<>());
    } else {
      columns.alter(table, then, move.now());
    }
    for (KeyMove.Follower follower : move.followers()) {
      columns.follow(move, follower);
    }
    if (move.drops()) {
      script.add(
          "Drop " + move.then().field() + ".",
          Dialect.alter(table) + " DROP COLUMN " + move.thenName() + ";\n");
    }
  }

  private void keepComputed(Pair pair) {
    // What is still worked out of a column holds its type.
    for (Table.Column column : pair.after().columns()) {
      pair.origin(column)
          .ifPresent(then -> columns.keepComputed(pair.after().name(), then, column));
    }
  }

  /** What a column is before it is altered; nothing if that is done. */
  private Optional<Table.Column> origin(Pair pair, Table.Column column) {
    for (KeyMove move : moves) {
      if (move.target().equals(pair) && move.now().equals(column)) {
        return Optional.empty();
      }
      if (move.isFollower(pair, column)) {
        return pair.origin(column).map(then -> column.nullable(then.nullable()));
      }
    }
    return pair.origin(column);
  }

  private void renameTables() {
    Map<String, String> renames = new LinkedHashMap<>();
    for (Pair pair : change.pairs()) {
      if (!pair.before().name().equals(pair.after().name())) {
        renames.put(pair.before().name(), pair.after().name());
      }
    }
    Dialect.steps(renames, change.names())
        .forEach(
            (from, to) ->
                script.add(
                    "Rename table " + from + " to " + to + ".", Dialect.renameTable(from, to)));
  }

  private void rename(Pair pair) {
    String table = pair.after().name();
    Dialect.steps(pair.renames(), pair.columnNames())
        .forEach(
            (from, to) ->
                script.add(
                    "Rename column " + from + " of " + table + " to " + to + ".",
                    Dialect.renameColumn(table, from, to)));
    Map<String, String> constraints = new LinkedHashMap<>();
    Table renamed = change.renamed(pair);
    PartChanges parts = new PartChanges(renamed, pair.after());
    parts.renamedChecks().forEach((from, to) -> constraints.put(from, to.name()));
    for (Table.Reference reference : renamed.references()) {
      Table.Reference now = kept(pair, reference);
      if (now != null && !now.name().equals(reference.name())) {
        constraints.put(reference.name(), now.name());
      }
    }
    Dialect.steps(constraints, change.names())
        .forEach((from, to) -> renameConstraint(table, from, to));
  }

  /** Indexes, and constraints that have one: no two of a schema may have the same name. */
  private void renameIndexes() {
    Map<String, String> renames = new LinkedHashMap<>();
    Map<String, String> tables = new LinkedHashMap<>();
    for (Pair pair : change.pairs()) {
      PartChanges parts = new PartChanges(change.renamed(pair), pair.after());
      Map<String, String> constraints = new LinkedHashMap<>();
      if (!pair.rekeyed()) {
        constraints.put(Postgresql.key(pair.before().name()), Postgresql.key(pair.after().name()));
      }
      parts
          .renamedUniques()
          .forEach((from, to) -> (to.plain() ? constraints : renames).put(from, to.name()));
      parts.renamedIndexes().forEach((from, to) -> renames.put(from, to.name()));
      constraints.keySet().removeIf(name -> name.equals(constraints.get(name)));
      renames.putAll(constraints);
      constraints.keySet().forEach(from -> tables.put(from, pair.after().name()));
    }
    Dialect.steps(renames, change.names())
        .forEach(
            (from, to) -> {
              String table = tables.get(from);
              if (table == null) {
                script.add(
                    "Rename the index " + from + " to " + to + ".",
                    "ALTER INDEX "
                        + SqlName.quoted(from)
                        + " RENAME TO "
                        + SqlName.quoted(to)
                        + ";\n");
              } else {
                renameConstraint(table, from, to);
                tables.put(to, table);
              }
            });
  }

  private void renameConstraint(String table, String from, String to) {
    script.add(
        "Rename the constraint " + from + " to " + to + ".",
        Dialect.alter(table)
            + " RENAME "
            + Dialect.constraint(from)
            + " TO "
            + SqlName.quoted(to)
            + ";\n");
  }

  private void create() {
    for (Table table : change.created()) {
      script.add(
          "Create table " + table.name() + " " + table.words() + ".",
          dialect.createTable(table, table.name()));
      List<Table.Unique> inside = dialect.uniquesInside(table);
      for (Table.Unique unique : table.uniques()) {
        if (!inside.contains(unique)) {
          indexes.add(() -> addUnique(table.name(), unique));
        }
      }
      table.references().forEach(reference -> links.add(() -> link(table.name(), reference)));
      table.indexes().forEach(index -> indexes.add(() -> index(table.name(), index)));
    }
  }

  private void alter(Pair pair) {
    String table = pair.after().name();
    PartChanges parts = new PartChanges(change.renamed(pair), pair.after());
    List<Table.Unique> uniques = new ArrayList<>(parts.newUniques());
    KeyMove move = moveOf(pair);
    if (move == null) {
      keepComputed(pair);
    }
    for (Table.Column column : pair.after().columns()) {
      origin(pair, column).ifPresent(then -> columns.alter(table, then, column));
    }
    for (Table.Column column : pair.added()) {
      if (move == null || !move.now().equals(column)) {
        columns.add(table, column, uniques);
      }
    }
    if (pair.rekeyed()) {
      script.add("Make the primary key.", dialect.addPrimaryKey(pair.after()));
    }
    for (Table.Unique unique : uniques) {
      addUnique(table, unique);
    }
    for (Table.Check check : parts.newChecks()) {
      constrain(
          table,
          "Add the constraint " + check.name() + ".",
          Dialect.alter(table) + " ADD " + Dialect.check(check) + ";\n",
          check.name());
    }
    Table renamed = change.renamed(pair);
    for (Table.Reference reference : pair.after().references()) {
      boolean there =
          renamed.references().stream().anyMatch(then -> reference.equals(kept(pair, then)));
      if (!there) {
        links.add(() -> link(table, reference));
      }
    }
    parts.newIndexes().forEach(index -> indexes.add(() -> index(table, index)));
    if (!Objects.equals(pair.before().comment(), pair.after().comment())) {
      columns.comment("TABLE " + SqlName.quoted(table), pair.after().comment());
    }
    for (Table.Column column : pair.after().columns()) {
      String then = pair.origin(column).map(one -> one.details().comment()).orElse(null);
      columns.commentUnless(table, column, then);
    }
  }

  private String dropIndex(String name) {
    return atomic
        ? Dialect.dropIndex(name)
        : "DROP INDEX CONCURRENTLY IF EXISTS " + SqlName.quoted(name) + ";\n";
  }

  /** Whether rows of this table must stay readable and writable meanwhile. */
  boolean inSteps(String table) {
    return !atomic && !change.isNew(table);
  }

  private static String concurrently(String createIndex) {
    return createIndex.replaceFirst(" INDEX ", " INDEX CONCURRENTLY ");
  }

  private void addUnique(String table, Table.Unique unique) {
    String comment = "Add the constraint " + unique.name() + ".";
    if (!inSteps(table)) {
      script.add(comment, Postgresql.addUnique(table, unique));
      return;
    }
    script.add(
        "Build the index of " + unique.name() + ", while others go on.",
        concurrently(Postgresql.uniqueIndex(table, unique)));
    if (unique.plain()) {
      String name = SqlName.quoted(unique.name());
      script.add(
          comment,
          Dialect.alter(table)
              + " ADD "
              + Dialect.constraint(unique.name())
              + " UNIQUE USING INDEX "
              + name
              + Dialect.deferrable(unique)
              + ";\n");
    }
  }

  private void link(String table, Table.Reference reference) {
    constrain(
        table, "Link " + reference.words(), Postgresql.link(table, reference), reference.name());
  }

  /** Adds a constraint; in steps it holds for new rows first, and then for those there are. */
  void constrain(String table, String comment, String statement, String name) {
    if (!inSteps(table)) {
      script.add(comment, statement);
      return;
    }
    script.add(comment, statement.replaceFirst(";\n$", " NOT VALID;\n"));
    script.add(
        "Look whether the rows there are keep to " + name + ", while others go on.",
        Dialect.alter(table) + " VALIDATE " + Dialect.constraint(name) + ";\n");
  }

  private void index(String table, Table.Index index) {
    String statement = Dialect.createIndex(table, index, " COLLATE \"C\"");
    script.add("Index " + index.words(), inSteps(table) ? concurrently(statement) : statement);
  }
}
