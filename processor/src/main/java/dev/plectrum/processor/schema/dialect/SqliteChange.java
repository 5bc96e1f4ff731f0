package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.FieldState;
import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.dialect.Change.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes tables in SQLite: in place where it can, and otherwise by a new table that takes over the
 * rows and the name of the old one. The runtime keeps triggers, views and indexes that it does not
 * know, and looks that the old table is what it is here taken for.
 */
final class SqliteChange {
  /** What the new table is called until the old one is gone; the runtime knows it by this. */
  static final String NEW = "new__";

  /** Begins the line that says which columns the old table is taken to have; for the runtime. */
  static final String BEFORE = "-- Before: ";

  private final Sqlite dialect;
  private final Change change;
  private final Script script;
  private final List<KeyMove> moves;

  SqliteChange(Sqlite dialect, Change change, Script script) {
    this.dialect = dialect;
    this.change = change;
    this.script = script;
    this.moves = KeyMove.of(change);
  }

  void write() {
    drop();
    change.pairs().forEach(this::makeRoom);
    renameTables();
    for (Pair pair : change.pairs()) {
      Dialect.steps(pair.renames(), pair.columnNames())
          .forEach(
              (from, to) ->
                  script.add(
                      "Rename column " + from + " of " + pair.after().name() + " to " + to + ".",
                      Dialect.renameColumn(pair.after().name(), from, to)));
    }
    create();
    moves.forEach(this::keepKeys);
    List<Table> indexed = new ArrayList<>(change.created());
    for (Pair pair : change.pairs()) {
      if (!inPlace(pair)) {
        rebuild(pair);
        indexed.add(pair.after());
      }
    }
    moves.forEach(move -> script.add("Every key is translated.", Dialect.dropTable(keys(move))));
    for (Table table : indexed) {
      table.indexes().forEach(index -> index(table, index));
      table.uniques().stream()
          .filter(unique -> !dialect.isConstraint(unique))
          .forEach(unique -> addUnique(table, unique));
    }
    for (Pair pair : change.pairs()) {
      if (!indexed.contains(pair.after())) {
        newIndexes(pair);
      }
    }
  }

  private void drop() {
    for (int i = change.dropped().size() - 1; i >= 0; i--) {
      Table table = change.dropped().get(i);
      script.add(
          "Drop table " + table.name() + table.loss() + ".", Dialect.dropTable(table.name()));
    }
  }

  /** A column that goes makes room if another one takes its name. */
  private void makeRoom(Pair pair) {
    for (Table.Column column : pair.dropped()) {
      String meanwhile = pair.meanwhile(column.name());
      if (!meanwhile.equals(column.name())) {
        script.add(
            column.field() + " goes, and its name is needed.",
            Dialect.renameColumn(pair.before().name(), column.name(), meanwhile));
      }
    }
  }

  /** The table that holds which key became which, while the tables are made anew one by one. */
  private String keys(KeyMove move) {
    return Dialect.aside(move.target().after().name(), change.tableNames());
  }

  private void keepKeys(KeyMove move) {
    String keys = SqlName.quoted(keys(move));
    String value = value(move.target(), move.now());
    if (value == null) {
      value =
          move.now().numbered()
              ? "row_number() OVER (ORDER BY " + move.thenName() + ")"
              : dialect.defaultOf(move.now());
    }
    script.add(
        move.words() + ": which key becomes which, for those that point there.",
        "CREATE TABLE "
            + keys
            + " AS\n  SELECT "
            + move.thenName()
            + " AS former, "
            + value
            + " AS latter\n  FROM "
            + SqlName.quoted(move.target().after().name())
            + ";\nCREATE INDEX "
            + SqlName.quoted(keys(move) + "_former")
            + " ON "
            + keys
            + " (former"
            + move.collation(dialect)
            + ");\n");
  }

  /** The key that one becomes. */
  private String translated(KeyMove move, String column) {
    return "(SELECT latter FROM "
        + SqlName.quoted(keys(move))
        + " WHERE former"
        + move.collation(dialect)
        + " = "
        + column
        + ")";
  }

  private void renameTables() {
    Map<String, String> renames = new LinkedHashMap<>();
    for (Pair pair : change.pairs()) {
      if (!pair.before().name().equals(pair.after().name())) {
        renames.put(pair.before().name(), pair.after().name());
      }
    }
    // Columns can change the case of their letters, tables cannot.
    Dialect.steps(renames, change.tableNames(), true)
        .forEach(
            (from, to) ->
                script.add(
                    "Rename table " + from + " to " + to + ".", Dialect.renameTable(from, to)));
  }

  private void create() {
    for (Table table : change.created()) {
      StringBuilder comment = new StringBuilder();
      table
          .references()
          .forEach(reference -> comment.append(Words.comment("Links " + reference.words())));
      script.add(
          "Create table " + table.name() + " " + table.words() + ".",
          comment + dialect.createTable(table, table.name()));
    }
  }

  private void index(Table table, Table.Index index) {
    script.add("Index " + index.words(), Dialect.createIndex(table.name(), index, ""));
  }

  private void addUnique(Table table, Table.Unique unique) {
    script.add("Add the constraint " + unique.name() + ".", Sqlite.uniqueIndex(table, unique));
  }

  /** Adds or drops what SQLite can add or drop; false if that is not all there is to do. */
  private boolean inPlace(Pair pair) {
    Table then = change.renamed(pair);
    Table now = pair.after();
    Set<Table.Column> kept = new HashSet<>();
    pair.origins().keySet().forEach(name -> kept.add(column(now, name)));
    Set<Object> same = then.columns().stream().map(this::definition).collect(Collectors.toSet());
    boolean sameColumns =
        same.equals(kept.stream().map(this::definition).collect(Collectors.toSet()));
    boolean sameRules =
        constraints(then).equals(constraints(now))
            && new HashSet<>(then.checks()).equals(new HashSet<>(now.checks()));
    if (!sameColumns || !sameRules) {
      return false;
    }
    List<Table.Column> added = pair.added();
    List<Table.Column> dropped = pair.dropped();
    List<Table.Reference> newLinks =
        now.references().stream()
            .filter(link -> added.stream().anyMatch(one -> one.name().equals(link.column())))
            .toList();
    Set<Object> links = new HashSet<>();
    then.references().forEach(link -> links.add(List.of(link.name(), link.nameless())));
    newLinks.forEach(link -> links.add(List.of(link.name(), link.nameless())));
    Set<Object> linksNow = new HashSet<>();
    now.references().forEach(link -> linksNow.add(List.of(link.name(), link.nameless())));
    boolean can =
        links.equals(linksNow)
            && added.stream().allMatch(SqliteChange::canBeAdded)
            && dropped.stream().allMatch(column -> canBeDropped(pair.before(), column));
    if (can) {
      dropped.forEach(column -> dropColumn(pair, column));
      added.forEach(column -> addColumn(now, column));
    }
    return can;
  }

  /** All that SQLite is told of a column. */
  private Object definition(Table.Column column) {
    return List.of(dialect.definition(column), column.type(), column.primaryKey());
  }

  private static Table.Column column(Table table, String name) {
    return table.columns().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(table.name() + " has no column " + name));
  }

  private Set<Table.Unique> constraints(Table table) {
    return table.uniques().stream().filter(dialect::isConstraint).collect(Collectors.toSet());
  }

  private static boolean canBeAdded(Table.Column column) {
    FieldState.Details details = column.details();
    if (details.computed() != null) {
      return !details.computed().stored();
    }
    if (details.defaultSql() != null || LogicalType.NOW.equals(details.databaseDefault())) {
      // A default must be a constant here.
      return false;
    }
    return details.databaseDefault() != null || column.nullable() && column.fill() == null;
  }

  private static boolean canBeDropped(Table table, Table.Column column) {
    return !column.primaryKey()
        && table.references().stream().noneMatch(one -> one.column().equals(column.name()))
        && table.uniques().stream().noneMatch(one -> one.names().contains(column.name()))
        && table.checks().stream().noneMatch(one -> one.names().contains(column.name()))
        && table.indexes().stream().noneMatch(one -> one.names().contains(column.name()))
        && table.columns().stream().noneMatch(Table.Column::computed);
  }

  private void addColumn(Table table, Table.Column column) {
    StringBuilder comment = new StringBuilder();
    StringBuilder sql = new StringBuilder(Dialect.alter(table.name()));
    sql.append(" ADD COLUMN ").append(dialect.definition(column));
    for (Table.Reference reference : table.references()) {
      if (reference.column().equals(column.name())) {
        comment.append(Words.comment("Links " + reference.words()));
        sql.append("\n  ").append(Dialect.constraint(reference.name()));
        sql.append(' ').append(Dialect.references(reference, "\n  "));
      }
    }
    script.add("Add " + column.field() + ".", comment + sql.append(";\n").toString());
  }

  private void dropColumn(Pair pair, Table.Column column) {
    script.add(
        "Drop " + column.field() + ".",
        Dialect.alter(pair.after().name())
            + " DROP COLUMN "
            + SqlName.quoted(pair.meanwhile(column.name()))
            + ";\n");
  }

  /** Indexes of a table that stays where it is. */
  private void newIndexes(Pair pair) {
    Table then = change.renamed(pair);
    Table now = pair.after();
    Set<Object> kept = new HashSet<>();
    now.indexes().forEach(index -> kept.add(List.of(index.name(), index.nameless())));
    Set<Object> there = new HashSet<>();
    for (Table.Index index : then.indexes()) {
      there.add(List.of(index.name(), index.nameless()));
      if (!kept.contains(List.of(index.name(), index.nameless()))) {
        script.add("Drop the index " + index.name() + ".", Dialect.dropIndex(index.name()));
      }
    }
    for (Table.Unique unique : then.uniques()) {
      if (!dialect.isConstraint(unique) && !now.uniques().contains(unique)) {
        script.add("Drop the constraint " + unique.name() + ".", Dialect.dropIndex(unique.name()));
      }
    }
    for (Table.Index index : now.indexes()) {
      if (!there.contains(List.of(index.name(), index.nameless()))) {
        index(now, index);
      }
    }
    for (Table.Unique unique : now.uniques()) {
      if (!dialect.isConstraint(unique) && !then.uniques().contains(unique)) {
        addUnique(now, unique);
      }
    }
  }

  private void rebuild(Pair pair) {
    Table then = change.renamed(pair);
    Table now = pair.after();
    String table = SqlName.quoted(now.name());
    String made = SqlName.quoted(NEW + now.name());
    List<String> into = new ArrayList<>();
    List<String> from = new ArrayList<>();
    for (Table.Column column : now.columns()) {
      String value = valueWithKeys(pair, column);
      if (value != null) {
        into.add(SqlName.quoted(column.name()));
        from.add(value);
      }
    }
    StringBuilder sql = new StringBuilder();
    for (String index : vanishing(then, pair.before(), now)) {
      sql.append("DROP INDEX IF EXISTS ").append(SqlName.quoted(index)).append(";\n");
    }
    sql.append(BEFORE);
    sql.append(String.join(", ", columnsBefore(pair).stream().map(SqlName::quoted).toList()));
    sql.append('\n');
    sql.append(dialect.createTable(now, NEW + now.name()));
    sql.append("INSERT INTO ").append(made).append(" (").append(String.join(", ", into));
    sql.append(")\n  SELECT ").append(String.join(", ", from));
    sql.append("\n  FROM ").append(table).append(";\n");
    if (now.columns().stream().anyMatch(Table.Column::numbered)) {
      sql.append(sequence(now.name()));
    }
    sql.append(Dialect.dropTable(now.name()));
    sql.append("PRAGMA legacy_alter_table = ON;\n");
    sql.append(Dialect.renameTable(NEW + now.name(), now.name()));
    sql.append("PRAGMA legacy_alter_table = OFF;\n");
    script.add(words(pair, then), sql.toString());
  }

  /** The columns that the table has when it is rebuilt. */
  private static List<String> columnsBefore(Pair pair) {
    return pair.before().columns().stream().map(Table.Column::name).map(pair::meanwhile).toList();
  }

  /** A number that was given to a row is not given to another one, also if that row is gone. */
  private static String sequence(String table) {
    String made = Literal.quoted(NEW + table);
    return "DELETE FROM sqlite_sequence WHERE name = "
        + made
        + ";\nINSERT INTO sqlite_sequence (name, seq) SELECT "
        + made
        + ", seq FROM sqlite_sequence WHERE name = "
        + Literal.quoted(table)
        + ";\n";
  }

  /** Indexes that are not made again, which the runtime would otherwise keep. */
  private List<String> vanishing(Table then, Table before, Table now) {
    Set<String> stay = new HashSet<>();
    now.indexes().forEach(index -> stay.add(index.name()));
    List<String> gone = new ArrayList<>();
    before.indexes().stream()
        .map(Table.Index::name)
        .filter(name -> !stay.contains(name))
        .forEach(gone::add);
    // A constraint of a column that was added later may be an index.
    before.uniques().stream().map(Table.Unique::name).forEach(gone::add);
    return gone;
  }

  /** What a row has in a column, where keys that are others now are translated. */
  private @Nullable String valueWithKeys(Pair pair, Table.Column column) {
    for (KeyMove move : moves) {
      if (move.target().equals(pair) && move.now().equals(column)) {
        return translated(move, move.thenName());
      }
      if (move.isFollower(pair, column)) {
        return orInstead(pair, column, translated(move, SqlName.quoted(column.name())));
      }
    }
    return value(pair, column);
  }

  private @Nullable String value(Pair pair, Table.Column column) {
    if (column.computed()) {
      return null;
    }
    Table.Column then = pair.origin(column).orElse(null);
    if (then == null) {
      if (column.numbered()) {
        return null;
      }
      if (column.fill() != null && !column.details().gives()) {
        return dialect.literal(column.type(), column.fill());
      }
      // The rows there are have nothing for it, and the database says so.
      return column.nullable() || column.details().gives() ? null : "NULL";
    }
    String name = SqlName.quoted(column.name());
    return orInstead(pair, column, SqliteConversion.of(then.type(), column.type(), name));
  }

  /** The value, or what takes the place of null where the column can no longer be null. */
  private String orInstead(Pair pair, Table.Column column, String value) {
    boolean wasNullable = pair.origin(column).map(Table.Column::nullable).orElse(false);
    String instead = dialect.valueForNull(column);
    return wasNullable && !column.nullable() && instead != null
        ? "ifnull(" + value + ", " + instead + ")"
        : value;
  }

  private String words(Pair pair, Table then) {
    List<String> parts = new ArrayList<>();
    for (Table.Column column : pair.after().columns()) {
      Table.Column former = pair.origin(column).orElse(null);
      if (former == null) {
        parts.add(column.field() + " is new");
      } else if (!former.type().equals(column.type())) {
        parts.add(column.field() + " becomes " + dialect.type(column));
      } else if (former.nullable() != column.nullable()) {
        parts.add(column.field() + (column.nullable() ? " can be null" : " cannot be null"));
      } else if (!former.details().equals(column.details())) {
        parts.add(column.field() + " has another default or collation");
      }
    }
    pair.dropped().forEach(column -> parts.add(column.field() + " goes"));
    if (!constraints(then).equals(constraints(pair.after()))
        || !new HashSet<>(then.checks()).equals(new HashSet<>(pair.after().checks()))) {
      parts.add("its constraints are others");
    }
    if (parts.isEmpty()) {
      parts.add("its foreign keys are others");
    }
    return "Rebuild "
        + pair.after().name()
        + ", as SQLite cannot change it in place: "
        + String.join("; ", parts)
        + ".";
  }
}
