package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.FieldNames;
import dev.plectrum.processor.schema.FieldState;
import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.ModelState;
import dev.plectrum.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as a database sees it, made of a model or of the link between two.
 *
 * @param words what it is for: {@code for Track}
 */
record Table(
    String name,
    String words,
    List<Column> columns,
    List<Unique> uniques,
    List<Reference> references,
    List<Index> indexes,
    List<Check> checks,
    @Nullable String comment) {
  private static final String LOWER = "LOWER(";

  Table {
    checks = List.copyOf(checks);
    columns = List.copyOf(columns);
    uniques = List.copyOf(uniques);
    references = List.copyOf(references);
    indexes = List.copyOf(indexes);
  }

  /** The columns of the primary key. */
  List<String> key() {
    return columns.stream().filter(Column::primaryKey).map(Column::name).toList();
  }

  /**
   * A column; a primary key of type long is numbered by the database.
   *
   * @param primaryKey whether it is the primary key, or a part of it
   * @param together whether it is so with other columns
   * @param field the field it comes from, for messages: {@code Track.name}
   * @param fill what rows get that have no value for it, in the notation of {@code @Default}, or
   *     null
   */
  record Column(
      String name,
      LogicalType type,
      boolean nullable,
      boolean primaryKey,
      boolean together,
      FieldState.Details details,
      String field,
      @Nullable String fill) {
    boolean numbered() {
      return primaryKey && !together && type.kind() == LogicalType.Kind.LONG;
    }

    Column filled(@Nullable String fill) {
      return new Column(name, type, nullable, primaryKey, together, details, field, fill);
    }

    Column nullable(boolean nullable) {
      return new Column(name, type, nullable, primaryKey, together, details, field, fill);
    }

    /** Whether the database works it out of other columns. */
    boolean computed() {
      return details.computed() != null;
    }

    /** The same as the database sees it. */
    Column bare() {
      return new Column(name, type, nullable, primaryKey, together, details, "", null);
    }
  }

  /**
   * A unique constraint, or a unique index where SQL has no constraint for it.
   *
   * @param columns names or expressions, as SQL
   * @param names the columns it reads
   * @param include columns that lie in its index beside those it is over
   * @param deferral until when it can wait; null if it cannot
   */
  record Unique(
      String name,
      List<String> columns,
      List<String> names,
      @Nullable String condition,
      boolean nullsDistinct,
      List<String> include,
      Model.@Nullable Deferral deferral,
      boolean plain) {
    Unique {
      columns = List.copyOf(columns);
      names = List.copyOf(names);
      include = List.copyOf(include);
    }

    /** Over columns alone. */
    static Unique of(String name, List<String> columns) {
      List<String> quoted = columns.stream().map(SqlName::quoted).toList();
      return new Unique(name, quoted, columns, null, true, List.of(), null, true);
    }

    /** The same under no name, to compare what two are about. */
    Unique nameless() {
      return new Unique("", columns, names, condition, nullsDistinct, include, deferral, plain);
    }

    /** The same for a database that has nothing beside what an index is over, and cannot wait. */
    Unique withoutInclude() {
      return new Unique(name, columns, names, condition, nullsDistinct, List.of(), null, plain);
    }
  }

  /**
   * What each row must keep to.
   *
   * @param names the columns it reads
   */
  record Check(String name, String sql, List<String> names) {
    Check nameless() {
      return new Check("", sql, names);
    }
  }

  /**
   * A foreign key.
   *
   * @param field the field it comes from: {@code Track.album}
   * @param to the model it points to
   * @param effect what deleting a row of that model does, as the end of a sentence
   */
  record Reference(
      String name,
      String column,
      String table,
      String targetColumn,
      DeleteAction onDelete,
      String field,
      String to,
      String effect) {
    /** What it means, as a sentence that follows a verb: {@code Track.album to Album; …}. */
    String words() {
      return field + " to " + to + "; " + effect + ".";
    }

    /** The same under no name and without words, to compare what two are about. */
    Reference nameless() {
      return new Reference("", column, table, targetColumn, onDelete, "", "", "");
    }
  }

  /**
   * An index.
   *
   * @param columns the columns, each with {@code DESC} after it where it is descending
   * @param include columns that lie in it beside those it is over
   * @param words what it is good for, as a sentence that follows a verb
   */
  record Index(
      String name,
      List<String> columns,
      List<String> names,
      @Nullable String condition,
      List<String> include,
      String words) {
    Index {
      columns = List.copyOf(columns);
      names = List.copyOf(names);
      include = List.copyOf(include);
    }

    /** Over one column. */
    static Index of(String name, String column, String words) {
      return new Index(
          name, List.of(SqlName.quoted(column)), List.of(column), null, List.of(), words);
    }

    /** Whether it is over a text in lower case, to find texts by how they begin. */
    boolean isPrefix() {
      return columns.size() == 1 && columns.get(0).startsWith(LOWER);
    }

    /** Whether it is over the words of texts, for full-text search. */
    boolean isSearch() {
      String first = columns.get(0).toLowerCase(Locale.ROOT);
      return columns.size() == 1
          && (first.startsWith("(to_tsvector(") || first.startsWith("(setweight("));
    }

    /** The same under no name and without words, to compare what two are about. */
    Index nameless() {
      return new Index("", columns, names, condition, include, "");
    }

    /** The same for a database that has nothing beside what an index is over. */
    Index withoutInclude() {
      return new Index(name, columns, names, condition, List.of(), words);
    }
  }

  /** The table of a model; {@code schema} knows the models it points to. */
  static Table of(ModelState model, Schema schema) {
    List<Column> columns = new ArrayList<>();
    List<Unique> uniques = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    for (FieldState field : model.fields()) {
      if (field instanceof FieldState.Stored stored) {
        Parts parts = Parts.of(model, stored, schema);
        columns.add(parts.column());
        addIfAny(uniques, parts.unique());
        addIfAny(references, parts.reference());
        addIfAny(indexes, parts.index());
      }
    }
    for (ModelState.Columns unique : model.uniques()) {
      uniques.add(
          new Unique(
              unique.name(),
              unique.parts().stream().map(part -> element(model, part)).toList(),
              unique.names().stream().map(name -> column(model, name)).toList(),
              unique.condition() == null ? null : sql(model, unique.condition()),
              unique.nullsDistinct(),
              unique.include().stream().map(name -> column(model, name)).toList(),
              unique.deferral(),
              unique.plain()));
    }
    for (ModelState.Columns index : model.indexes()) {
      indexes.add(index(model, index));
    }
    return new Table(
        model.table(),
        "for " + model.name().model(),
        columns,
        uniques,
        references,
        indexes,
        model.checks().stream()
            .map(
                check ->
                    new Check(
                        check.name(),
                        sql(model, check.sql()),
                        check.names().stream().map(name -> column(model, name)).toList()))
            .toList(),
        model.comment());
  }

  /** The same for a database that has nothing beside what an index is over, and no text search. */
  Table withoutInclude() {
    return new Table(
        name,
        words,
        columns,
        uniques.stream().map(Unique::withoutInclude).toList(),
        references,
        indexes.stream().filter(index -> !index.isSearch()).map(Index::withoutInclude).toList(),
        checks,
        comment);
  }

  /** Whether it is between two models. */
  boolean isBetween() {
    return words.contains(", a link to ");
  }

  /** The same where these columns have something for the rows there are. */
  Table filled(Map<String, String> fills) {
    if (fills.isEmpty()) {
      return this;
    }
    List<Column> filled =
        columns.stream()
            .map(
                column ->
                    fills.containsKey(column.name())
                        ? column.filled(fills.get(column.name()))
                        : column)
            .toList();
    return new Table(name, words, filled, uniques, references, indexes, checks, comment);
  }

  private static <T> void addIfAny(List<T> list, @Nullable T part) {
    if (part != null) {
      list.add(part);
    }
  }

  private static Index index(ModelState model, ModelState.Columns index) {
    List<String> words = new ArrayList<>();
    for (ModelState.Element part : index.parts()) {
      String field = part.expression() ? sql(model, part.field()) : part.field();
      words.add(
          part.descending()
              ? field + " descending"
              : part.prefix() ? "how " + field + " begins, in capital or small letters" : field);
    }
    return new Index(
        index.name(),
        index.parts().stream().map(part -> element(model, part)).toList(),
        index.names().stream().map(name -> column(model, name)).toList(),
        index.condition() == null ? null : sql(model, index.condition()),
        index.include().stream().map(name -> column(model, name)).toList(),
        model.name().model() + " by " + Words.list(words) + ".");
  }

  private static String element(ModelState model, ModelState.Element part) {
    String sql =
        part.expression() ? sql(model, part.field()) : SqlName.quoted(column(model, part.field()));
    return part.prefix() ? LOWER + sql + ")" : part.descending() ? sql + " DESC" : sql;
  }

  /** SQL with columns in place of fields. */
  private static String sql(ModelState model, String sql) {
    return FieldNames.replace(sql, name -> SqlName.quoted(column(model, name)));
  }

  private static String column(ModelState model, String field) {
    return model
        .stored(field)
        .map(FieldState.Stored::column)
        .orElseThrow(() -> new IllegalStateException(model.name() + " has no column for " + field));
  }

  /** The table between two models, for a many-to-many relation of {@code model}. */
  static Table between(ModelState model, FieldState.Many many, Schema schema) {
    ModelState target = schema.get(many.to());
    String field = model.name().model() + "." + many.name();
    List<Column> columns =
        List.of(
            link("id", new LogicalType(LogicalType.Kind.LONG, 0, 0, 0), true, field),
            link(many.own().column(), model.id().type(), false, field),
            link(many.target().column(), target.id().type(), false, field));
    List<String> pair = List.of(many.own().column(), many.target().column());
    return new Table(
        many.table(),
        "for " + field + ", a link to " + target.name().model() + " in each row",
        columns,
        List.of(Unique.of(many.unique(), pair)),
        List.of(reference(many.own(), field, model), reference(many.target(), field, target)),
        List.of(index(many.own(), field, model), index(many.target(), field, target)),
        List.of(),
        null);
  }

  private static Column link(String name, LogicalType type, boolean id, String field) {
    return new Column(name, type, false, id, false, FieldState.Details.NONE, field, null);
  }

  private static Reference reference(FieldState.Side side, String field, ModelState to) {
    return new Reference(
        side.constraint(),
        side.column(),
        to.table(),
        to.id().column(),
        DeleteAction.CASCADE,
        field,
        to.name().model(),
        "deleting one deletes its links");
  }

  private static Index index(FieldState.Side side, String field, ModelState to) {
    return Index.of(
        side.index(),
        side.column(),
        field + ", so that finding the links of one " + to.name().model() + " reads only those.");
  }

  private static String effect(String model, FieldState.Key key) {
    return switch (key.onDelete()) {
      case CASCADE, DB_CASCADE -> "deleting one deletes the rows of " + model + " that point to it";
      case SET_NULL, DB_SET_NULL -> "deleting one sets " + key.column() + " to null";
      case PROTECT -> "while rows of " + model + " point to one, it cannot be deleted";
      case RESTRICT, SET_DEFAULT, SET, DO_NOTHING ->
          "one that rows of " + model + " point to cannot be deleted";
    };
  }

  /** What else is gone when the table is, as the end of a sentence: {@code , and with it …}. */
  String loss() {
    List<String> targets =
        references.stream()
            .filter(reference -> !reference.table().equals(name))
            .map(Reference::to)
            .distinct()
            .toList();
    if (targets.isEmpty()) {
      return "";
    }
    String noun = targets.size() == 1 ? "the link to " : "the links to ";
    return ", and with it " + noun + Words.list(targets);
  }

  /** What one field adds to a table. */
  record Parts(
      Column column,
      @Nullable Unique unique,
      @Nullable Reference reference,
      @Nullable Index index) {
    static Parts of(ModelState model, FieldState.Stored stored, Schema schema) {
      String unique = stored.unique();
      Unique constraint = unique == null ? null : Unique.of(unique, List.of(stored.column()));
      if (stored instanceof FieldState.Value value) {
        Column column =
            new Column(
                value.column(),
                value.type(),
                value.nullable(),
                value.primaryKey(),
                value.primaryKey() && model.isComposite(),
                value.details().withSql(sql -> sql(model, sql)),
                model.name().model() + "." + value.name(),
                // One value for all rows is none for a field of which each needs its own.
                unique == null ? value.defaultValue() : null);
        return new Parts(column, constraint, null, null);
      }
      FieldState.Key key = (FieldState.Key) stored;
      ModelState target = schema.get(key.to());
      String field = model.name().model() + "." + key.name();
      Reference reference =
          new Reference(
              key.constraint(),
              key.column(),
              target.table(),
              target.id().column(),
              key.onDelete(),
              field,
              target.name().model(),
              effect(model.name().model(), key));
      String index = key.index();
      return new Parts(
          new Column(
              key.column(),
              target.id().type(),
              key.nullable(),
              key.primaryKey(),
              key.primaryKey() && model.isComposite(),
              key.details(),
              field,
              null),
          constraint,
          reference,
          index == null
              ? null
              : Index.of(
                  index,
                  key.column(),
                  field
                      + ", so that finding what points to one "
                      + target.name().model()
                      + " reads only those rows."));
    }
  }
}
