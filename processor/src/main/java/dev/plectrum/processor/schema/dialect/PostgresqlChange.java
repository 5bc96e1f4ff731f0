package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.dialect.Change.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes tables in PostgreSQL: in place, in an order in which every name is free when needed. */
final class PostgresqlChange {
  private final Postgresql dialect;
  private final Change change;
  private final boolean atomic;
  private final Script script;

  /** Indexes go last, after every link. */
  private final List<Runnable> indexes = new ArrayList<>();

  private final List<Runnable> links = new ArrayList<>();

  PostgresqlChange(Postgresql dialect, Change change, boolean atomic, Script script) {
    this.dialect = dialect;
    this.change = change;
    this.atomic = atomic;
    this.script = script;
  }

  void write() {
    change.pairs().forEach(this::unlink);
    change.pairs().forEach(this::dropParts);
    drop();
    renameTables();
    change.pairs().forEach(this::rename);
    create();
    change.pairs().forEach(this::alter);
    links.forEach(Runnable::run);
    indexes.forEach(Runnable::run);
    change.created().forEach(this::comment);
  }

  /** Foreign keys that go, or that stand in the way of another type at one of their ends. */
  private void unlink(Pair pair) {
    Table renamed = change.renamed(pair);
    List<String> dropped = pair.dropped().stream().map(Table.Column::name).toList();
    for (Table.Reference reference : pair.before().references()) {
      if (dropped.contains(reference.column())) {
        continue;
      }
      Table.Reference then = byName(renamed.references(), reference.name());
      if (then != null && kept(pair, then) == null) {
        script.add(
            "Unlink " + reference.field() + ".",
            Postgresql.dropConstraint(pair.before().name(), reference.name()));
      }
    }
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
    Parts parts = new Parts(renamed, pair.after());
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
    List<Table.Column> dropped = pair.dropped();
    for (int i = dropped.size() - 1; i >= 0; i--) {
      script.add(
          "Drop " + dropped.get(i).field() + ".",
          Dialect.alter(table) + " DROP COLUMN " + SqlName.quoted(dropped.get(i).name()) + ";\n");
    }
  }

  private void renameTables() {
    Map<String, String> renames = new LinkedHashMap<>();
    for (Pair pair : change.pairs()) {
      if (!pair.before().name().equals(pair.after().name())) {
        renames.put(pair.before().name(), pair.after().name());
      }
    }
    Dialect.steps(renames)
        .forEach(
            (from, to) ->
                script.add(
                    "Rename table " + from + " to " + to + ".", Dialect.renameTable(from, to)));
  }

  private void rename(Pair pair) {
    String table = pair.after().name();
    Dialect.steps(pair.renames())
        .forEach(
            (from, to) ->
                script.add(
                    "Rename column " + from + " of " + table + " to " + to + ".",
                    Dialect.renameColumn(table, from, to)));
    Map<String, String> constraints = new LinkedHashMap<>();
    Map<String, String> indexes = new LinkedHashMap<>();
    Table renamed = change.renamed(pair);
    Parts parts = new Parts(renamed, pair.after());
    if (!pair.before().name().equals(table)) {
      constraints.put(Postgresql.key(pair.before().name()), Postgresql.key(table));
    }
    parts
        .renamedUniques()
        .forEach((from, to) -> (to.plain() ? constraints : indexes).put(from, to.name()));
    parts.renamedChecks().forEach((from, to) -> constraints.put(from, to.name()));
    parts.renamedIndexes().forEach((from, to) -> indexes.put(from, to.name()));
    for (Table.Reference reference : renamed.references()) {
      Table.Reference now = kept(pair, reference);
      if (now != null && !now.name().equals(reference.name())) {
        constraints.put(reference.name(), now.name());
      }
    }
    constraints.keySet().removeIf(name -> name.equals(constraints.get(name)));
    Dialect.steps(constraints)
        .forEach(
            (from, to) ->
                script.add(
                    "Rename the constraint " + from + " to " + to + ".",
                    Dialect.alter(table)
                        + " RENAME "
                        + Dialect.constraint(from)
                        + " TO "
                        + SqlName.quoted(to)
                        + ";\n"));
    Dialect.steps(indexes)
        .forEach(
            (from, to) ->
                script.add(
                    "Rename the index " + from + " to " + to + ".",
                    "ALTER INDEX "
                        + SqlName.quoted(from)
                        + " RENAME TO "
                        + SqlName.quoted(to)
                        + ";\n"));
  }

  private void create() {
    for (Table table : change.created()) {
      script.add(
          "Create table " + table.name() + " " + table.words() + ".",
          dialect.createTable(table, table.name()));
      for (Table.Unique unique : table.uniques()) {
        if (!unique.plain()) {
          indexes.add(() -> addUnique(table.name(), unique));
        }
      }
      table.references().forEach(reference -> links.add(() -> link(table.name(), reference)));
      table.indexes().forEach(index -> indexes.add(() -> index(table.name(), index)));
    }
  }

  private void alter(Pair pair) {
    String table = pair.after().name();
    Parts parts = new Parts(change.renamed(pair), pair.after());
    List<Table.Unique> uniques = new ArrayList<>(parts.newUniques());
    for (Table.Column column : pair.after().columns()) {
      pair.origin(column)
          .ifPresentOrElse(then -> alter(table, then, column), () -> add(table, column, uniques));
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
      comment("TABLE " + SqlName.quoted(table), pair.after().comment());
    }
    for (Table.Column column : pair.after().columns()) {
      String then = pair.origin(column).map(one -> one.details().comment()).orElse(null);
      commentUnless(table, column, then);
    }
  }

  private String dropIndex(String name) {
    return atomic
        ? Dialect.dropIndex(name)
        : "DROP INDEX CONCURRENTLY IF EXISTS " + SqlName.quoted(name) + ";\n";
  }

  /** Whether rows of this table must stay readable and writable meanwhile. */
  private boolean inSteps(String table) {
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
              + ";\n");
    }
  }

  private void link(String table, Table.Reference reference) {
    constrain(
        table, "Link " + reference.words(), Postgresql.link(table, reference), reference.name());
  }

  /** Adds a constraint; in steps it holds for new rows first, and then for those there are. */
  private void constrain(String table, String comment, String statement, String name) {
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

  /** A new column; rows that exist get a value first where it cannot be null. */
  private void add(String table, Table.Column column, List<Table.Unique> uniques) {
    String alter = Dialect.alter(table);
    String name = SqlName.quoted(column.name());
    String definition = dialect.definition(column);
    String fill = column.details().databaseDefault() == null ? column.fill() : null;
    if (fill != null) {
      definition += " DEFAULT " + dialect.literal(column.type(), fill);
    }
    Table.Unique unique = null;
    for (Table.Unique one : uniques) {
      if (!inSteps(table) && one.plain() && one.names().equals(List.of(column.name()))) {
        unique = one;
      }
    }
    String statement;
    if (unique == null) {
      statement = alter + " ADD COLUMN " + definition + ";\n";
    } else {
      uniques.remove(unique);
      statement =
          alter + "\n  ADD COLUMN " + definition + ",\n  ADD " + Dialect.unique(unique) + ";\n";
    }
    if (fill != null) {
      statement += alter + " ALTER COLUMN " + name + " DROP DEFAULT;\n";
    }
    script.add("Add " + column.field() + ".", statement);
  }

  private void alter(String table, Table.Column then, Table.Column now) {
    String name = SqlName.quoted(now.name());
    String alter = Dialect.alter(table) + " ALTER COLUMN " + name;
    String newDefault = now.details().databaseDefault();
    boolean sameDefault = Objects.equals(then.details().databaseDefault(), newDefault);
    boolean retyped =
        !then.type().equals(now.type())
            || !Objects.equals(then.details().collation(), now.details().collation());
    if (then.numbered() && !now.numbered()) {
      script.add(now.field() + " is no longer numbered.", alter + " DROP IDENTITY;\n");
    }
    boolean defaultInTheWay = retyped && then.details().databaseDefault() != null;
    if (defaultInTheWay || !sameDefault && newDefault == null) {
      script.add(now.field() + " has no default.", alter + " DROP DEFAULT;\n");
    }
    if (retyped) {
      String type = Postgresql.type(now.type());
      String collation = now.details().collation();
      String using = Conversion.postgresql(then.type(), now.type(), name, type);
      script.add(
          now.field() + " becomes " + type + ".",
          alter
              + " TYPE "
              + type
              + (collation == null ? "" : " COLLATE " + dialect.quotedCollation(collation))
              + (using == null ? "" : " USING " + using)
              + ";\n");
    }
    if (newDefault != null && (!sameDefault || defaultInTheWay)) {
      script.add(
          now.field() + " has a default.",
          alter + " SET DEFAULT " + dialect.literal(now.type(), newDefault) + ";\n");
    }
    if (!then.numbered() && now.numbered()) {
      script.add(
          now.field() + " is numbered.",
          alter + " ADD GENERATED BY DEFAULT AS IDENTITY;\n" + restart(table, now.name()));
    }
    if (then.nullable() != now.nullable()) {
      nullness(table, now, alter);
    }
  }

  private static String restart(String table, String column) {
    return "SELECT setval(pg_get_serial_sequence("
        + Literal.quoted(SqlName.quoted(table))
        + ", "
        + Literal.quoted(column)
        + "), max("
        + SqlName.quoted(column)
        + ")) FROM "
        + SqlName.quoted(table)
        + ";\n";
  }

  private void nullness(String table, Table.Column now, String alter) {
    if (now.nullable()) {
      script.add(now.field() + " can be null.", alter + " DROP NOT NULL;\n");
      return;
    }
    if (now.fill() != null) {
      String name = SqlName.quoted(now.name());
      script.add(
          "Where " + now.field() + " is null, it gets a value.",
          "UPDATE "
              + SqlName.quoted(table)
              + " SET "
              + name
              + " = "
              + dialect.literal(now.type(), now.fill())
              + " WHERE "
              + name
              + " IS NULL;\n");
    }
    if (!inSteps(table)) {
      script.add(now.field() + " cannot be null.", alter + " SET NOT NULL;\n");
      return;
    }
    // With such a constraint PostgreSQL need not read the rows itself under its lock.
    String name = now.name() + "_not_null";
    constrain(
        table,
        now.field() + " cannot be null.",
        Dialect.alter(table)
            + " ADD "
            + Dialect.constraint(name)
            + " CHECK ("
            + SqlName.quoted(now.name())
            + " IS NOT NULL);\n",
        name);
    script.add(now.field() + " cannot be null by its column.", alter + " SET NOT NULL;\n");
    script.add("Drop what said so before.", Postgresql.dropConstraint(table, name));
  }

  private void comment(Table table) {
    if (table.comment() != null) {
      comment("TABLE " + SqlName.quoted(table.name()), table.comment());
    }
    table.columns().forEach(column -> commentUnless(table.name(), column, null));
  }

  private void commentUnless(String table, Table.Column column, @Nullable String then) {
    if (!Objects.equals(then, column.details().comment())) {
      comment(
          "COLUMN " + SqlName.quoted(table) + "." + SqlName.quoted(column.name()),
          column.details().comment());
    }
  }

  private void comment(String on, @Nullable String comment) {
    script.add(
        comment == null ? "Say nothing more of it." : "Say what it is.",
        "COMMENT ON " + on + " IS " + (comment == null ? "NULL" : Literal.quoted(comment)) + ";\n");
  }

  /** Indexes and constraints of a table before, under the names of now, and after. */
  private record Parts(Table before, Table after) {
    List<Table.Unique> goneUniques() {
      return gone(before.uniques(), after.uniques(), Table.Unique::nameless);
    }

    List<Table.Check> goneChecks() {
      return gone(before.checks(), after.checks(), Table.Check::nameless);
    }

    List<Table.Index> goneIndexes() {
      return gone(before.indexes(), after.indexes(), Table.Index::nameless);
    }

    List<Table.Unique> newUniques() {
      return gone(after.uniques(), before.uniques(), Table.Unique::nameless);
    }

    List<Table.Check> newChecks() {
      return gone(after.checks(), before.checks(), Table.Check::nameless);
    }

    List<Table.Index> newIndexes() {
      return gone(after.indexes(), before.indexes(), Table.Index::nameless);
    }

    Map<String, Table.Unique> renamedUniques() {
      return renamed(before.uniques(), after.uniques(), Table.Unique::nameless, Table.Unique::name);
    }

    Map<String, Table.Check> renamedChecks() {
      return renamed(before.checks(), after.checks(), Table.Check::nameless, Table.Check::name);
    }

    Map<String, Table.Index> renamedIndexes() {
      return renamed(before.indexes(), after.indexes(), Table.Index::nameless, Table.Index::name);
    }

    private static <T> List<T> gone(List<T> from, List<T> to, UnaryOperator<T> nameless) {
      List<T> open = new ArrayList<>(to.stream().map(nameless).toList());
      List<T> gone = new ArrayList<>();
      for (T one : from) {
        if (!open.remove(nameless.apply(one))) {
          gone.add(one);
        }
      }
      return gone;
    }

    private static <T> Map<String, T> renamed(
        List<T> from, List<T> to, UnaryOperator<T> nameless, Function<T, String> name) {
      Map<String, T> renamed = new LinkedHashMap<>();
      List<T> open = new ArrayList<>(to);
      for (T one : from) {
        // The same name first: two may be about the same columns.
        T match =
            open.stream()
                .filter(other -> nameless.apply(other).equals(nameless.apply(one)))
                .min(
                    (left, right) ->
                        Boolean.compare(
                            !name.apply(left).equals(name.apply(one)),
                            !name.apply(right).equals(name.apply(one))))
                .orElse(null);
        if (match != null) {
          open.remove(match);
          if (!name.apply(match).equals(name.apply(one))) {
            renamed.put(name.apply(one), match);
          }
        }
      }
      return renamed;
    }
  }
}
