package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.schema.Conversions;
import dev.plectrum.processor.schema.FieldOperation;
import dev.plectrum.processor.schema.Filling;
import dev.plectrum.processor.schema.FreeOperation;
import dev.plectrum.processor.schema.History;
import dev.plectrum.processor.schema.LogicalType;
import dev.plectrum.processor.schema.MigrationFile;
import dev.plectrum.processor.schema.ModelOperation;
import dev.plectrum.processor.schema.Operation;
import dev.plectrum.processor.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one migration as a script that a person can read and paste into a console, forwards and
 * back. What operations in a row do to a table is done at once: tables come first, then the links
 * between them, then indexes, so that models may point to each other in a circle.
 */
public final class MigrationSql {
  /** Begins the line of a script that says why there is no way back; the runtime reads it. */
  public static final String NO_WAY_BACK = "-- Cannot be taken back: ";

  /** Begins the line of a script at which a data migration runs; the runtime reads it. */
  public static final String JAVA = "-- Java: ";

  /** Begins the line of a script that says which table must have no rows; the runtime reads it. */
  public static final String NO_ROWS = "-- Only without rows in ";

  /**
   * Begins the line of a script of one that makes a part of the first state of its app: a table
   * that is there once it is done, and maybe a column of it, apart by a tab; the runtime reads it.
   */
  public static final String INITIAL = "-- Initial: ";

  private final Dialect dialect;
  private final String database;
  private final MigrationFile file;
  private final List<Section> sections = new ArrayList<>();

  /** A part of a migration that is done at once: tables, or what a person wrote. */
  private record Section(@Nullable Change change, @Nullable FreeOperation written) {}

  /**
   * The SQL of one migration for one database.
   *
   * @param database {@code sqlite} or {@code postgresql}
   */
  public MigrationSql(String database, History.Entry entry) {
    this.dialect = Dialect.of(database);
    this.database = database;
    this.file = entry.file();
    add(file.operations(), entry.before());
  }

  private void add(List<Operation> operations, Schema before) {
    Schema schema = before;
    List<Operation> together = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof FreeOperation written) {
        schema = change(together, schema, true);
        if (written instanceof FreeOperation.Separate separate) {
          // Of the two ways the database goes its own.
          add(separate.database(), schema);
          schema = separate.apply(schema);
        } else {
          sections.add(new Section(null, written));
        }
      } else {
        if (operation instanceof FieldOperation.AlterField alter
            && Filling.isBefore(alter, together)) {
          schema = change(together, schema, true);
        }
        together.add(operation);
      }
    }
    change(together, schema, false);
  }

  /** Returns the schema afterwards, if more follows, which is worked out for that alone. */
  private Schema change(List<Operation> together, Schema before, boolean more) {
    if (together.isEmpty()) {
      return before;
    }
    sections.add(new Section(Tracker.of(together, before), null));
    Schema after = before;
    for (Operation operation : more ? together : List.<Operation>of()) {
      after = operation.apply(after);
    }
    together.clear();
    return after;
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
    Script script = new Script();
    if (file.initial()) {
      firstState(script);
    }
    for (Section section : sections) {
      write(section, false, script);
    }
    return sql.append(script).toString();
  }

  /** What takes it back. */
  public String down() {
    String stop = noWayBack();
    if (stop != null) {
      return NO_WAY_BACK + stop + "\n";
    }
    Script script = new Script();
    List<Section> reversed = new ArrayList<>(sections);
    Collections.reverse(reversed);
    for (Section section : reversed) {
      write(section, true, script);
    }
    return Words.comment("Undoes " + title() + ". " + loss()) + script;
  }

  private void write(Section section, boolean backwards, Script script) {
    Change change = section.change();
    if (change != null) {
      Change direction = backwards ? change.inverse() : change;
      needsNoRows(direction, script);
      dialect.write(direction, file.atomic(), script);
    } else if (section.written() instanceof FreeOperation.RunJava java) {
      script.raw("\n" + JAVA + file.app() + "." + java.name() + "\n");
    } else if (section.written() instanceof FreeOperation.RunSql run) {
      String sql = run.sql(database, backwards);
      if (sql == null) {
        script.raw("\n" + Words.comment("Nothing was written for " + database + " here."));
      } else {
        script.add("SQL of the migration's own.", sql.strip().replaceFirst(";?$", ";") + "\n");
      }
    }
  }

  /** What tells that somebody has done this already. */
  private void firstState(Script script) {
    script.raw("\n");
    for (Section section : sections) {
      if (section.change() != null) {
        section.change().created().forEach(table -> script.raw(INITIAL + table.name() + "\n"));
        for (Change.Pair pair : section.change().pairs()) {
          pair.added()
              .forEach(
                  column ->
                      script.raw(INITIAL + pair.after().name() + "\t" + column.name() + "\n"));
        }
      }
    }
  }

  /** Columns that cannot be null and have nothing for the rows there are. */
  private static void needsNoRows(Change change, Script script) {
    for (Change.Pair pair : change.pairs()) {
      for (Table.Column column : pair.added()) {
        if (!column.nullable()
            && !column.numbered()
            && column.fill() == null
            && !column.details().gives()) {
          script.raw(
              "\n" + NO_ROWS + pair.before().name() + ": " + column.field() + " cannot be null.\n");
        }
      }
    }
  }

  private @Nullable String noWayBack() {
    for (Operation operation : FreeOperation.ofDatabase(file.operations())) {
      if (operation instanceof FreeOperation.RunSql run && run.down().isEmpty()) {
        return file.key() + " runs SQL that was written by hand, without a \"down\".";
      }
      if (operation instanceof FreeOperation.RunJava java && !java.reversible()) {
        return file.key() + " runs the data migration " + java.name() + ", which goes one way.";
      }
    }
    return sections.stream()
        .map(Section::change)
        .filter(Objects::nonNull)
        .flatMap(change -> change.inverse().pairs().stream())
        .flatMap(pair -> pair.after().columns().stream().map(column -> oneWay(pair, column)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String oneWay(Change.Pair back, Table.Column column) {
    LogicalType type = column.type();
    LogicalType now = back.origin(column).map(Table.Column::type).orElse(type);
    return Conversions.possible(now.kind(), type.kind())
        ? null
        : "%s makes %s of %s, and nothing makes %s of that."
            .formatted(file.key(), now, column.field(), type);
  }

  private String title() {
    return file.app() + " " + file.name();
  }

  private String summary() {
    List<String> models = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Operation operation : file.operations()) {
      if (operation instanceof ModelOperation.CreateModel create) {
        models.add(create.model().model());
      } else if (operation instanceof FieldOperation.AddField add) {
        fields.add(add.model().model() + "." + add.field().name());
      } else {
        others.add(operation.words());
      }
    }
    List<String> sentences = new ArrayList<>();
    if (!models.isEmpty()) {
      boolean linked =
          sections.stream()
              .map(Section::change)
              .filter(change -> change != null)
              .flatMap(change -> change.created().stream())
              .anyMatch(table -> !table.references().isEmpty());
      String links =
          !linked ? "" : models.size() == 1 ? ", with its links" : ", and the links between them";
      String noun = models.size() == 1 ? "the table of " : "the tables of ";
      sentences.add("Creates " + noun + Words.list(models) + links + ".");
    }
    if (!fields.isEmpty()) {
      sentences.add("Adds " + Words.list(fields) + ".");
    }
    sentences.addAll(others);
    return sentences.isEmpty() ? "Changes nothing." : String.join(" ", sentences);
  }

  private String loss() {
    int tables = 0;
    int columns = 0;
    for (Section section : sections) {
      Change change = section.change();
      if (change != null) {
        tables += change.created().size();
        columns += change.pairs().stream().mapToInt(pair -> pair.added().size()).sum();
      }
    }
    if (tables == 0) {
      return columns == 0 ? "Nothing is lost." : "What these columns hold is lost.";
    }
    return tables == 1
        ? "The rows of the table are lost."
        : String.format(Locale.ROOT, "The rows of all %d tables are lost.", tables);
  }

  private String parents() {
    List<String> names =
        file.parentKeys().stream().map(key -> key.replaceFirst("\\.", " ")).toList();
    return names.isEmpty() ? "nothing" : Words.list(names);
  }
}
