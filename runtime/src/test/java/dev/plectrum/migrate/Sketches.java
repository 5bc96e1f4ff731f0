package dev.plectrum.migrate;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models that can be changed, and what the reader of sources would make of them. */
final class Sketches {
  static final List<String> APPS = List.of("shop", "stage");

  final List<Table> tables = new ArrayList<>();

  /** A model. */
  static final class Table {
    String app;
    String name;
    @Nullable String given;
    @Nullable String was;
    @Nullable String comment;
    final List<Column> columns = new ArrayList<>();
    final List<Over> parts = new ArrayList<>();

    Table(String app, String name) {
      this.app = app;
      this.name = name;
      Column id = new Column("id", ValueType.of(ValueType.Kind.LONG, true));
      id.id = true;
      columns.add(id);
    }

    String table() {
      return given == null ? DatabaseNames.table(app, name) : given;
    }

    Column id() {
      return columns.get(0);
    }

    String key() {
      return app + "." + name;
    }

    @Override
    public String toString() {
      return key() + columns + parts;
    }
  }

  /** A field: a value, a key if it leads somewhere, or many. */
  static final class Column {
    String name;
    ValueType type;
    boolean id;
    boolean nullable;
    boolean unique;
    boolean many;
    @Nullable Table to;
    DeleteAction rule = DeleteAction.CASCADE;
    @Nullable String given;
    @Nullable String was;
    @Nullable String defaultValue;
    @Nullable String databaseDefault;
    @Nullable String collation;
    @Nullable String comment;
    @Nullable Column source;
    boolean stored;

    /** Whether it holds more than digits, so that it cannot become a number again. */
    boolean texts;

    Column(String name, ValueType type) {
      this.name = name;
      this.type = type;
    }

    ValueType type() {
      return source != null ? source.type() : to == null ? type : boxed(to.id().type);
    }

    String column() {
      return given != null
          ? given
          : to == null ? DatabaseNames.column(name) : DatabaseNames.keyColumn(name);
    }

    private static ValueType boxed(ValueType type) {
      return new ValueType(type.kind(), false, type.length(), type.precision(), type.scale(), null);
    }

    @Override
    public String toString() {
      return name
          + (to == null ? " " + type().kind() : (many ? " many " : " key ") + to.key())
          + (nullable ? "?" : "")
          + (unique ? " unique" : "")
          + (source == null ? "" : " of " + source.name)
          + (was == null ? "" : " was " + was);
    }
  }

  /** What an index, a unique constraint or a check is over. */
  static final class Over {
    final String kind;
    final List<Column> columns;
    @Nullable String given;
    @Nullable Column condition;
    boolean nullsDistinct = true;
    Model.@Nullable Deferral deferral;
    boolean descending;

    Over(String kind, List<Column> columns) {
      this.kind = kind;
      this.columns = columns;
    }

    boolean names(Column column) {
      return columns.contains(column) || condition == column;
    }

    @Override
    public String toString() {
      return kind + columns.stream().map(column -> column.name).toList();
    }
  }

  List<App> apps() {
    return APPS.stream()
        .map(
            app ->
                new App(
                    app,
                    new JavaClass(app, "TheApp"),
                    List.of(),
                    tables.stream()
                        .filter(table -> table.app.equals(app))
                        .map(Sketches::model)
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList(),
                    Position.NONE))
        .toList();
  }

  private static Model model(Table table) {
    List<Model.Columns> indexes = new ArrayList<>();
    List<Model.Columns> uniques = new ArrayList<>();
    List<Model.Check> checks = new ArrayList<>();
    for (Over part : table.parts) {
      if (part.kind.equals("check")) {
        String sql = sql(part.columns.get(0));
        checks.add(
            new Model.Check(
                part.given != null
                    ? part.given
                    : DatabaseNames.detailed(
                        table.table(), List.of(part.columns.get(0).column()), sql, "_check"),
                sql,
                Position.NONE));
      } else {
        (part.kind.equals("index") ? indexes : uniques).add(columns(table, part));
      }
    }
    return new Model(
        table.app,
        new JavaClass(table.app, table.name),
        table.table(),
        table.columns.stream().map(column -> field(table, column)).toList(),
        List.of(),
        List.of(),
        indexes,
        uniques,
        checks,
        table.comment,
        null,
        table.was,
        Model.Title.of(new JavaClass(table.app, table.name)),
        List.of(),
        null,
        true,
        false,
        Position.NONE);
  }

  private static String sql(Column column) {
    return column.name + " IS NULL OR " + column.name + " = " + column.name;
  }

  private static Model.Columns columns(Table table, Over part) {
    List<Model.Order> orders =
        part.columns.stream()
            .map(column -> new Model.Order(column.name, part.descending, Position.NONE))
            .toList();
    String condition = part.condition == null ? null : part.condition.name + " IS NOT NULL";
    Model.Extras extras =
        new Model.Extras(condition, part.nullsDistinct, List.of(), part.deferral, Position.NONE);
    List<String> columns =
        part.columns.stream()
            .map(column -> (part.descending ? "-" : "") + column.column())
            .toList();
    boolean index = part.kind.equals("index");
    String name =
        part.given != null
            ? part.given
            : condition != null
                ? DatabaseNames.detailed(
                    table.table(), columns, columns + condition, index ? "_idx" : "_uniq")
                : index
                    ? DatabaseNames.index(table.table(), columns)
                    : DatabaseNames.unique(table.table(), columns);
    return new Model.Columns(name, orders, false, extras, Position.NONE);
  }

  private static Field field(Table table, Column column) {
    if (column.many) {
      return many(table, column);
    }
    String unique =
        column.unique && !column.id
            ? DatabaseNames.uniqueColumn(table.table(), column.column())
            : null;
    Field.Storage storage =
        new Field.Storage(
            column.databaseDefault,
            null,
            column.source == null ? null : new Field.Computed(column.source.name, column.stored),
            column.collation,
            column.comment,
            Position.NONE);
    Table to = column.to;
    if (to != null) {
      return new Field.Key(
          column.name,
          column.column(),
          new JavaClass(to.app, to.name),
          to.table(),
          to.id().name,
          to.id().column(),
          column.type(),
          column.nullable,
          false,
          column.rule,
          null,
          unique,
          unique == null ? DatabaseNames.keyIndex(table.table(), column.column()) : null,
          DatabaseNames.foreignKey(table.table(), column.column(), to.table(), to.id().column()),
          null,
          column.was,
          storage,
          Position.NONE);
    }
    return new Field.Value(
        column.name,
        column.column(),
        column.type(),
        column.nullable,
        column.id,
        unique,
        Field.Auto.NONE,
        column.defaultValue,
        List.of(),
        column.was,
        storage,
        Position.NONE);
  }

  private static Field many(Table table, Column column) {
    Table to = column.to;
    if (to == null) {
      throw new IllegalStateException(column.name);
    }
    String between = DatabaseNames.manyTable(table.table(), column.name);
    String own = DatabaseNames.manyColumn(table.name);
    String other = DatabaseNames.manyColumn(to.name);
    if (own.equals(other)) {
      own = "from_" + own;
      other = "to_" + other;
    }
    return new Field.Many(
        column.name,
        new JavaClass(to.app, to.name),
        to.table(),
        between,
        own,
        other,
        new Field.Between(
            DatabaseNames.unique(between, List.of(own, other)),
            DatabaseNames.keyIndex(between, own),
            DatabaseNames.foreignKey(between, own, table.table(), table.id().column()),
            DatabaseNames.keyIndex(between, other),
            DatabaseNames.foreignKey(between, other, to.table(), to.id().column()),
            to.id().column(),
            to.id().type),
        null,
        false,
        column.was,
        Position.NONE);
  }

  /** The table and the column that a many-to-many relation has its own keys in. */
  static List<String> between(Table table, Column column) {
    Field.Many many = (Field.Many) many(table, column);
    return List.of(many.table(), many.ownColumn(), many.targetColumn());
  }

  Stream<Column> leadingTo(Table table) {
    return tables.stream().flatMap(one -> one.columns.stream()).filter(one -> one.to == table);
  }
}
