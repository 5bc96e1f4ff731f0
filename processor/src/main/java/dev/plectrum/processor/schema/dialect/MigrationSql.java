package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.schema.FieldState;
import dev.plectrum.processor.schema.History;
import dev.plectrum.processor.schema.MigrationFile;
import dev.plectrum.processor.schema.ModelState;
import dev.plectrum.processor.schema.Operation.AddField;
import dev.plectrum.processor.schema.Operation.CreateModel;
import dev.plectrum.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes one migration as a script that a person can read and paste into a console, forwards and
 * back. Tables come first, then the links between them, then indexes, so that models may point to
 * each other in a circle.
 */
public final class MigrationSql {
  private final Dialect dialect;
  private final MigrationFile file;

  /** The new tables, in the order they are created in. */
  private final List<Table> tables = new ArrayList<>();

  /** The new columns of tables that exist. */
  private final List<Addition> additions = new ArrayList<>();

  /** What else is said in words, for the head of the script. */
  private final List<String> models = new ArrayList<>();

  private final List<String> fields = new ArrayList<>();

  /** A column for a table that exists. */
  private record Addition(String field, String table, Table.Parts parts) {}

  /**
   * The SQL of one migration for one database.
   *
   * @param database {@code sqlite} or {@code postgresql}
   */
  public MigrationSql(String database, History.Entry entry) {
    dialect = Dialect.of(database);
    file = entry.file();
    Schema after = entry.after();
    List<Table> between = new ArrayList<>();
    file.operations()
        .forEach(
            operation -> {
              if (operation instanceof CreateModel create) {
                create(create.state(), after, between);
              } else if (operation instanceof AddField add) {
                add(add, after, between);
              }
            });
    tables.addAll(between);
  }

  private void create(ModelState model, Schema after, List<Table> between) {
    models.add(model.name().model());
    tables.add(Table.of(model, after));
    for (FieldState field : model.fields()) {
      if (field instanceof FieldState.Many many) {
        between.add(Table.between(model, many, after));
      }
    }
  }

  private void add(AddField add, Schema after, List<Table> between) {
    ModelState model = after.get(add.model());
    String name = model.name().model() + "." + add.field().name();
    fields.add(name);
    if (add.field() instanceof FieldState.Many many) {
      between.add(Table.between(model, many, after));
    } else if (add.field() instanceof FieldState.Stored stored) {
      additions.add(new Addition(name, model.table(), Table.Parts.of(model, stored, after)));
    }
  }

  /** What takes a database from before the migration to after it. */
  public String up() {
    StringBuilder sql = new StringBuilder();
    sql.append(Words.comment(title()));
    sql.append("--\n");
    sql.append(Words.comment(summary()));
    sql.append(Words.comment("Depends on: " + parents() + "."));
    sql.append("--\n");
    sql.append(
        Words.comment(
            "Written by the processor from the models. Once it has run anywhere it is history:"
                + " change the models and let the next migration carry the difference."));
    for (Table table : tables) {
      sql.append('\n').append(createTable(table));
    }
    for (Addition addition : additions) {
      sql.append('\n').append(Words.comment("Add " + addition.field() + "."));
      sql.append(inside(addition));
      sql.append(dialect.addColumn(addition.table(), addition.parts()));
    }
    if (!dialect.linksInside()) {
      links().forEach(link -> sql.append('\n').append(link));
    }
    for (Table table : tables) {
      table.indexes().forEach(index -> sql.append('\n').append(index(table.name(), index)));
    }
    for (Addition addition : additions) {
      if (addition.parts().index() != null) {
        sql.append('\n').append(index(addition.table(), addition.parts().index()));
      }
    }
    return sql.toString();
  }

  /** What takes it back. */
  public String down() {
    StringBuilder sql = new StringBuilder();
    sql.append(Words.comment("Undoes " + title() + ". " + loss()));
    for (int i = additions.size() - 1; i >= 0; i--) {
      Addition addition = additions.get(i);
      sql.append('\n').append(Words.comment("Drop " + addition.field() + "."));
      sql.append(dialect.dropColumn(addition.table(), addition.parts()));
    }
    if (!dialect.linksInside()) {
      unlinks().forEach(unlink -> sql.append('\n').append(unlink));
    }
    for (int i = tables.size() - 1; i >= 0; i--) {
      Table table = tables.get(i);
      sql.append('\n');
      sql.append(Words.comment("Drop table " + table.name() + table.loss() + "."));
      sql.append(dialect.dropTable(table.name()));
    }
    return sql.toString();
  }

  private String createTable(Table table) {
    StringBuilder sql = new StringBuilder();
    sql.append(Words.comment("Create table " + table.name() + " " + table.words() + "."));
    if (dialect.linksInside()) {
      table
          .references()
          .forEach(reference -> sql.append(Words.comment("Links " + reference.words())));
    }
    return sql.append(dialect.createTable(table)).toString();
  }

  private String inside(Addition addition) {
    Table.Reference reference = addition.parts().reference();
    return dialect.linksInside() && reference != null
        ? Words.comment("Links " + reference.words())
        : "";
  }

  private Stream<String> links() {
    Stream<String> ofTables =
        tables.stream()
            .flatMap(
                table ->
                    table.references().stream().map(reference -> link(table.name(), reference)));
    Stream<String> ofAdditions =
        additions.stream()
            .flatMap(
                addition ->
                    Stream.ofNullable(addition.parts().reference())
                        .map(reference -> link(addition.table(), reference)));
    return Stream.concat(ofTables, ofAdditions);
  }

  private String link(String table, Table.Reference reference) {
    return Words.comment("Link " + reference.words()) + dialect.link(table, reference);
  }

  private String index(String table, Table.Index index) {
    return Words.comment("Index " + index.words()) + dialect.createIndex(table, index);
  }

  /** Foreign keys to tables that are dropped before the table they are in. */
  private List<String> unlinks() {
    List<String> names = tables.stream().map(Table::name).toList();
    List<String> unlinks = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      for (Table.Reference reference : tables.get(i).references()) {
        if (names.indexOf(reference.table()) > i) {
          unlinks.add(
              Words.comment(
                      "Unlink " + reference.field() + ", so that the tables can go one by one.")
                  + dialect.unlink(tables.get(i).name(), reference));
        }
      }
    }
    return unlinks;
  }

  private String title() {
    return file.app() + " " + file.name();
  }

  private String summary() {
    List<String> sentences = new ArrayList<>();
    if (!models.isEmpty()) {
      String links =
          tables.stream().allMatch(table -> table.references().isEmpty())
              ? ""
              : models.size() == 1 ? ", with its links" : ", and the links between them";
      String noun = models.size() == 1 ? "the table of " : "the tables of ";
      sentences.add("Creates " + noun + Words.list(models) + links + ".");
    }
    if (!fields.isEmpty()) {
      sentences.add("Adds " + Words.list(fields) + ".");
    }
    return sentences.isEmpty() ? "Changes nothing." : String.join(" ", sentences);
  }

  private String loss() {
    if (tables.isEmpty()) {
      return fields.isEmpty() ? "Nothing is lost." : "What these columns hold is lost.";
    }
    return tables.size() == 1
        ? "The rows of the table are lost."
        : "The rows of all " + tables.size() + " tables are lost.";
  }

  private String parents() {
    List<String> names =
        file.parentKeys().stream().map(key -> key.replaceFirst("\\.", " ")).toList();
    return names.isEmpty() ? "nothing" : Words.list(names);
  }
}
