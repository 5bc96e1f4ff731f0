package dev.plectrum.management;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.ModelInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code dumpdata} and {@code loaddata} know of models and their tables. */
final class Fixtures {
  private final Database database;
  private final List<ModelInfo> models;
  private final Map<String, LiveTable> tables;

  Fixtures(Database database, List<ModelInfo> models) {
    this.database = database;
    this.models = models;
    this.tables = LiveTable.all(database);
  }

  Database database() {
    return database;
  }

  boolean sqlite() {
    return database.dialect() == Dialect.SQLITE;
  }

  Map<String, LiveTable> tables() {
    return tables;
  }

  NaturalKeys natural() {
    return new NaturalKeys(tables, sqlite());
  }

  List<ModelInfo> models() {
    return models;
  }

  /** {@code store.track}: how a fixture names a model. */
  static String name(ModelInfo model) {
    return model.app() + "." + model.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a model is meant by the label of its app, or by both in any case. */
  static boolean is(ModelInfo model, String name) {
    return model.app().equals(name) || name(model).equalsIgnoreCase(name);
  }

  /** Throws unless an app or a model is called so. */
  void check(String name) {
    if (models.stream().noneMatch(model -> is(model, name))) {
      throw new CommandException(
          "There is no app or model \""
              + name
              + "\"."
              + Nearest.suggestion(name, models.stream().map(Fixtures::name).toList()));
    }
  }

  @Nullable ModelInfo model(String name) {
    return models.stream()
        .filter(model -> name(model).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /**
   * The table of a model.
   *
   * @throws CommandException if it has not been migrated
   */
  LiveTable table(ModelInfo model) {
    LiveTable table = tables.get(model.table());
    if (table == null) {
      throw new CommandException(
          "The database has no table " + model.table() + ". Run ./manage migrate.");
    }
    return table;
  }

  /** The tables between a model and others, by the name of its field. */
  Map<String, LiveTable> between(ModelInfo model) {
    Map<String, LiveTable> between = new LinkedHashMap<>();
    for (LiveTable table : tables.values()) {
      boolean own =
          table.isBetween()
              && table.name().startsWith(model.table() + "_")
              && models.stream().noneMatch(one -> one.table().equals(table.name()));
      if (own) {
        between.put(table.name().substring(model.table().length() + 1), table);
      }
    }
    return between;
  }

  /** The column of a table between two models that leads to {@code model}; of both, the first. */
  static String own(LiveTable between, ModelInfo model) {
    List<String> own = new ArrayList<>();
    for (LiveTable.Column column : between.columns()) {
      LiveTable.Link link = between.links().get(column.name());
      if (link != null && link.table().equals(model.table())) {
        own.add(column.name());
      }
    }
    return own.get(0);
  }

  /** The other column. */
  static String other(LiveTable between, String own) {
    return between.columns().stream()
        .map(LiveTable.Column::name)
        .filter(name -> !name.equals(own) && !name.equals(between.key()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(between.name() + " has no other column"));
  }

  /** {@code album} for the column {@code album_id} of a key, and otherwise the column itself. */
  static String field(LiveTable table, String column) {
    return table.links().containsKey(column) && column.endsWith("_id")
        ? column.substring(0, column.length() - "_id".length())
        : column;
  }

  /** The column of a field as Django names it, or as its component is called; null if none. */
  static LiveTable.@Nullable Column column(LiveTable table, String field) {
    String snake = field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    for (String name : List.of(field + "_id", snake + "_id", field, snake)) {
      LiveTable.Column column = table.column(name);
      if (column != null
          && (!name.endsWith("_id") || table.links().containsKey(name) || name.equals(field))) {
        return column;
      }
    }
    return null;
  }
}
