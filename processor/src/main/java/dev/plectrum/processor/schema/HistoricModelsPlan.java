package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.JavaWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What a data migration reads and writes by generated classes: the models that it names, as they
 * are when it runs.
 *
 * @param dataMigration its name, as in {@code @Command}
 * @param migration the migration that runs it, as {@code app.name}
 * @param models those that it names
 */
public record HistoricModelsPlan(
    String dataMigration, String migration, List<HistoricModelsPlan.Rows> models) {
  public HistoricModelsPlan {
    models = List.copyOf(models);
  }

  /** The name of the class that it reads and writes them by: {@code FillSlugsModels}. */
  public String className() {
    return capitalized(dataMigration) + "Models";
  }

  /** Words as the name of a class: {@code FillSlugs} for {@code fill-slugs}. */
  public static String capitalized(String words) {
    StringBuilder name = new StringBuilder();
    boolean upper = true;
    for (int c : words.codePoints().toArray()) {
      if (Character.isLetterOrDigit(c) && c < 128) {
        name.appendCodePoint(upper ? Character.toUpperCase(c) : c);
        upper = false;
      } else {
        upper = true;
      }
    }
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Data" + name : name.toString();
  }

  /** The rows of one model. */
  public record Rows(ModelName model, List<Part> parts) {
    public Rows {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A field.
   *
   * @param name as in the migration; {@code address.city} in a group
   * @param kind what it holds; of a key or a relation to many, what the keys of the other model are
   * @param nullable whether it may be null
   * @param readOnly whether the database works it out
   * @param many whether it is a relation to many
   */
  public record Part(
      String name, LogicalType.Kind kind, boolean nullable, boolean readOnly, boolean many) {
    /** The name as one word: {@code addressStreet} for a column of a group. */
    public String word() {
      return JavaWords.joined(name);
    }
  }

  static HistoricModelsPlan of(FreeOperation.RunJava run, MigrationFile file, Schema schema) {
    List<Rows> rows = new ArrayList<>();
    for (ModelName name : run.models()) {
      List<Part> parts = new ArrayList<>();
      for (FieldState field : schema.get(name).fields()) {
        parts.add(part(field, schema));
      }
      rows.add(new Rows(name, parts));
    }
    return new HistoricModelsPlan(run.name(), file.key(), rows);
  }

  private static Part part(FieldState field, Schema schema) {
    if (field instanceof FieldState.Many many) {
      return new Part(many.name(), kind(many.to(), schema), false, true, true);
    }
    FieldState.Stored stored = (FieldState.Stored) field;
    LogicalType.Kind kind =
        field instanceof FieldState.Key key
            ? kind(key.to(), schema)
            : ((FieldState.Value) field).type().kind();
    boolean computed = stored.details().computed() != null;
    return new Part(stored.name(), kind, stored.nullable(), computed, false);
  }

  private static LogicalType.Kind kind(ModelName to, Schema schema) {
    return schema.get(to).id().type().kind();
  }
}
