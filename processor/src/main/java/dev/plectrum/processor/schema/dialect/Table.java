package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.FieldState;
import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.ModelState;
import dev.plectrum.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
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
    List<Index> indexes) {
  Table {
    columns = List.copyOf(columns);
    uniques = List.copyOf(uniques);
    references = List.copyOf(references);
    indexes = List.copyOf(indexes);
  }

  /** A column; a primary key of type long is numbered by the database. */
  record Column(String name, LogicalType type, boolean nullable, boolean primaryKey) {
    boolean numbered() {
      return primaryKey && type.kind() == LogicalType.Kind.LONG;
    }
  }

  /** A unique constraint over columns. */
  record Unique(String name, List<String> columns) {}

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
  }

  /**
   * An index.
   *
   * @param columns the columns, each with {@code DESC} after it where it is descending
   * @param words what it is good for, as a sentence that follows a verb
   */
  record Index(String name, List<String> columns, String words) {}

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
              unique.parts().stream().map(part -> column(model, part.field())).toList()));
    }
    for (ModelState.Columns index : model.indexes()) {
      indexes.add(index(model, index));
    }
    return new Table(
        model.table(), "for " + model.name().model(), columns, uniques, references, indexes);
  }

  private static <T> void addIfAny(List<T> list, @Nullable T part) {
    if (part != null) {
      list.add(part);
    }
  }

  private static Index index(ModelState model, ModelState.Columns index) {
    List<String> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (ModelState.Part part : index.parts()) {
      String column = SqlName.quoted(column(model, part.field()));
      columns.add(part.descending() ? column + " DESC" : column);
      names.add(part.descending() ? part.field() + " descending" : part.field());
    }
    String words = model.name().model() + " by " + Words.list(names) + ".";
    return new Index(index.name(), columns, words);
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
            new Column("id", new LogicalType(LogicalType.Kind.LONG, 0, 0, 0), false, true),
            new Column(many.own().column(), model.id().type(), false, false),
            new Column(many.target().column(), target.id().type(), false, false));
    return new Table(
        many.table(),
        "for " + field + ", a link to " + target.name().model() + " in each row",
        columns,
        List.of(new Unique(many.unique(), List.of(many.own().column(), many.target().column()))),
        List.of(reference(many.own(), field, model), reference(many.target(), field, target)),
        List.of(index(many.own(), field, model), index(many.target(), field, target)));
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
    return new Index(
        side.index(),
        List.of(SqlName.quoted(side.column())),
        field + ", so that finding the links of one " + to.name().model() + " reads only those.");
  }

  private static String effect(String model, FieldState.Key key) {
    return switch (key.onDelete()) {
      case CASCADE, DB_CASCADE -> "deleting one deletes the rows of " + model + " that point to it";
      case SET_NULL, DB_SET_NULL -> "deleting one sets " + key.column() + " to null";
      case PROTECT -> "while rows of " + model + " point to one, it cannot be deleted";
      case RESTRICT, SET_DEFAULT, DO_NOTHING ->
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
      Unique constraint = unique == null ? null : new Unique(unique, List.of(stored.column()));
      if (stored instanceof FieldState.Value value) {
        Column column =
            new Column(value.column(), value.type(), value.nullable(), value.primaryKey());
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
          new Column(key.column(), target.id().type(), key.nullable(), false),
          constraint,
          reference,
          index == null
              ? null
              : new Index(
                  index,
                  List.of(SqlName.quoted(key.column())),
                  field
                      + ", so that finding what points to one "
                      + target.name().model()
                      + " reads only those rows."));
    }
  }
}
