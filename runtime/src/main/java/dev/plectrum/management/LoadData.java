package dev.plectrum.management;

import dev.plectrum.db.Durations;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.db.ToMany;
import dev.plectrum.json.JsonReader;
import dev.plectrum.json.MalformedJsonException;
import dev.plectrum.json.SortedJson;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code loaddata}: writes the rows of fixtures over those there are, all of them or none. */
final class LoadData {
  static final String ARGUMENTS =
      "file|name|- ... [--app app] [--ignorenonexistent] [--exclude app|app.Model] [--format json]";

  private final Fixtures fixtures;

  /** The tables between a model and itself whose links hold both ways. */
  private final Set<String> symmetrical;

  private final List<String> excluded;
  private final boolean ignoreNonexistent;

  private final Set<String> numbered = new TreeSet<>();
  private final FixtureKeys keys = new FixtureKeys();

  private LoadData(Fixtures fixtures, Set<String> symmetrical, Arguments arguments) {
    this.fixtures = fixtures;
    this.symmetrical = symmetrical;
    this.excluded = arguments.all("--exclude");
    this.ignoreNonexistent = arguments.has("--ignorenonexistent");
  }

  /**
   * Loads what {@code typed} asks for.
   *
   * @param in what {@code -} stands for
   */
  static void run(Management manage, InputStream in, List<String> typed) {
    Arguments arguments = Arguments.of("loaddata", ARGUMENTS, typed);
    if (arguments.values().isEmpty()) {
      throw arguments.refused("loaddata needs a file.");
    }
    String format = arguments.option("--format");
    if (format != null && !format.equals("json")) {
      throw new CommandException("Fixtures are read as json, not as " + format + ".");
    }
    String only = arguments.option("--app");
    List<String> apps =
        manage.site().models().stream()
            .map(ModelInfo::app)
            .distinct()
            .filter(app -> only == null || app.equals(only))
            .toList();
    if (only != null && apps.isEmpty()) {
      throw new CommandException("There is no app " + only + ".");
    }
    LoadData load =
        new LoadData(
            new Fixtures(manage.database(), manage.site().models()),
            ToMany.symmetrical(manage.site().tables()),
            arguments);
    load.excluded.forEach(load.fixtures::check);
    FixtureFiles files = new FixtureFiles(manage.site().getClass().getClassLoader(), apps, in);
    List<FixtureFiles.Fixture> found =
        arguments.values().stream().flatMap(name -> files.named(name).stream()).toList();
    int rows = load.load(found);
    manage.out().println("Installed " + rows + " object(s) from " + found.size() + " fixture(s)");
  }

  private int load(List<FixtureFiles.Fixture> files) {
    return fixtures
        .database()
        .atomic(
            () ->
                fixtures
                    .database()
                    .withConnection(
                        connection -> {
                          // Rows may come before those they lead to.
                          run(
                              connection,
                              fixtures.sqlite()
                                  ? "PRAGMA defer_foreign_keys = ON"
                                  : "SET CONSTRAINTS ALL DEFERRED");
                          int rows = 0;
                          for (FixtureFiles.Fixture file : files) {
                            rows += load(file.name(), file.bytes(), connection);
                          }
                          loadWaiting(connection);
                          keys.check(connection);
                          restart(connection);
                          return rows;
                        }));
  }

  private int load(String file, byte[] bytes, Connection connection) throws SQLException {
    Object document;
    try {
      document = JsonReader.read(bytes, JsonReader::any);
    } catch (MalformedJsonException malformed) {
      throw new CommandException(file + " is no JSON: " + malformed.getMessage());
    }
    if (!(document instanceof List<?> rows)) {
      throw new CommandException(file + " is no fixture: it must be a list of rows.");
    }
    int number = 0;
    int loaded = 0;
    for (Object row : rows) {
      number++;
      String place = file + ", row " + number;
      if (!(row instanceof Map<?, ?> map)
          || !(map.get("model") instanceof String name)
          || !(map.get("fields") instanceof Map<?, ?> fields)) {
        throw new CommandException(place + " has no \"model\" or no \"fields\".");
      }
      ModelInfo model = fixtures.model(name);
      if (model == null && ignoreNonexistent
          || model != null && excluded.stream().anyMatch(one -> Fixtures.is(model, one))) {
        continue;
      }
      if (model == null) {
        throw new CommandException(
            place
                + ": there is no model \""
                + name
                + "\"."
                + Nearest.suggestion(
                    name, fixtures.models().stream().map(Fixtures::name).toList()));
      }
      load(model, map.get("pk"), fields, place, connection);
      loaded++;
    }
    return loaded;
  }

  /** A row that leads by a natural key to one that is not there yet. */
  private record Waiting(ModelInfo model, @Nullable Object pk, Map<?, ?> fields, String place) {}

  /** A many-to-many relation of a row that is there; those it leads to may come later. */
  private record Linked(
      LiveTable between, ModelInfo model, @Nullable Object pk, List<?> keys, String place) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Linked> linked = new ArrayList<>();
  private boolean last;

  private void loadWaiting(Connection connection) throws SQLException {
    while (!waiting.isEmpty()) {
      List<Waiting> rows = List.copyOf(waiting);
      waiting.clear();
      for (Waiting row : rows) {
        load(row.model, row.pk, row.fields, row.place, connection);
      }
      // What one pass did not find may be there after it, unless it wrote nothing.
      last = waiting.size() == rows.size();
    }
    last = true;
    for (Linked row : linked) {
      link(row.between, row.model, row.pk, row.keys, row.place, connection);
    }
  }

  /** The same with the numbers of rows in place of natural keys; null if one is not there yet. */
  private @Nullable Object resolved(
      LiveTable table, String column, @Nullable Object value, String place, Connection connection)
      throws SQLException {
    LiveTable.Link link = table.links().get(column);
    if (!(value instanceof List<?> key) || link == null) {
      return value;
    }
    LiveTable target = fixtures.tables().get(link.table());
    String number = target == null ? null : fixtures.natural().find(target, key, connection);
    if (number == null && last) {
      throw new CommandException(
          place + ": no row of " + link.table() + " has the natural key " + key + ".");
    }
    return number;
  }

  private boolean resolve(
      LiveTable table, Map<String, @Nullable Object> values, String place, Connection connection)
      throws SQLException {
    for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
      Object then = value.getValue();
      value.setValue(resolved(table, value.getKey(), then, place, connection));
      if (then != null && value.getValue() == null) {
        return false;
      }
    }
    return true;
  }

  /** The row that is there already for one without a number, by what no two rows share. */
  private @Nullable String existing(
      LiveTable table, Map<String, @Nullable Object> values, Connection connection)
      throws SQLException {
    List<String> columns = fixtures.natural().columns(table);
    List<String> texts = new ArrayList<>();
    for (String column : columns) {
      Object value = values.get(column);
      if (value == null) {
        return null;
      }
      texts.add(text(value));
    }
    return columns.isEmpty() ? null : fixtures.natural().row(table, columns, texts, connection);
  }

  private void load(
      ModelInfo model,
      @Nullable Object given,
      Map<?, ?> fields,
      String place,
      Connection connection)
      throws SQLException {
    Object pk = given;
    LiveTable table = fixtures.table(model);
    String key = table.key();
    List<String> parts = table.keyColumns();
    if (parts.isEmpty()) {
      throw new CommandException(place + ": " + table.name() + " has no primary key.");
    }
    Map<String, LiveTable> between = fixtures.between(model);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<LiveTable, List<?>> links = new LinkedHashMap<>();
    if (pk != null && key != null) {
      values.put(key, pk);
    } else if (pk != null) {
      if (!(pk instanceof List<?> keys) || keys.size() != parts.size()) {
        throw new CommandException(
            place + ": the key of " + model.name() + " is a list of " + parts.size() + " values.");
      }
      for (int i = 0; i < parts.size(); i++) {
        values.put(parts.get(i), keys.get(i));
      }
    }
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      String name = String.valueOf(field.getKey());
      LiveTable.Column column = Fixtures.column(table, name);
      if (column != null) {
        if (!table.sql().computed().containsKey(column.name())) {
          values.put(column.name(), field.getValue());
        }
      } else if (between.get(name) != null && field.getValue() instanceof List<?> keys) {
        links.put(between.get(name), keys);
      } else if (!ignoreNonexistent) {
        throw new CommandException(
            place
                + ": "
                + model.name()
                + " has no field \""
                + name
                + "\"."
                + Nearest.suggestion(
                    name,
                    table.columns().stream()
                        .map(one -> Fixtures.field(table, one.name()))
                        .toList()));
      }
    }
    if (!resolve(table, values, place, connection)) {
      waiting.add(new Waiting(model, given, fields, place));
      return;
    }
    if (pk == null && key != null) {
      pk = existing(table, values, connection);
      if (pk != null) {
        values.put(key, pk);
      }
    }
    write(table, values, place, connection);
    keys.add(table, pk, place);
    if (pk == null && !links.isEmpty()) {
      pk = existing(table, values, connection);
    }
    for (Map.Entry<LiveTable, List<?>> link : links.entrySet()) {
      linked.add(new Linked(link.getKey(), model, pk, link.getValue(), place));
    }
    numbered.add(table.name());
  }

  private void write(
      LiveTable table, Map<String, @Nullable Object> values, String place, Connection connection)
      throws SQLException {
    List<String> key = table.keyColumns().stream().map(LiveTable::quoted).toList();
    List<String> names = values.keySet().stream().map(LiveTable::quoted).toList();
    List<String> sets =
        names.stream()
            .filter(name -> !key.contains(name))
            .map(name -> name + " = excluded." + name)
            .toList();
    String sql =
        "INSERT INTO "
            + LiveTable.quoted(table.name())
            + " ("
            + String.join(", ", names)
            + ") VALUES ("
            + String.join(", ", names.stream().map(name -> "?").toList())
            + ") ON CONFLICT ("
            + String.join(", ", key)
            + ") DO "
            + (sets.isEmpty() ? "NOTHING" : "UPDATE SET " + String.join(", ", sets));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 1;
      for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
        bind(statement, index++, table.column(value.getKey()), value.getValue(), place);
      }
      statement.executeUpdate();
    } catch (SQLException refused) {
      Map<String, String> texts = new LinkedHashMap<>();
      values.forEach(
          (column, value) -> {
            if (value != null && !(value instanceof List<?>) && !(value instanceof Map<?, ?>)) {
              texts.put(column, text(value));
            }
          });
      String words =
          fixtures.sqlite()
              ? null
              : PostgresqlFixtureValue.refused(connection, table, texts, refused);
      throw new CommandException(
          place + ": " + (words == null ? refused.getMessage() : words), refused);
    }
  }

  private void link(
      LiveTable between,
      ModelInfo model,
      @Nullable Object pk,
      List<?> keys,
      String place,
      Connection connection)
      throws SQLException {
    String own = Fixtures.own(between, model);
    String other = Fixtures.other(between, own);
    List<Object> numbers = new ArrayList<>();
    for (Object key : keys) {
      Object number = resolved(between, other, key, place, connection);
      if (number == null) {
        throw new CommandException(
            place + ": " + between.name() + " cannot lead to a row without a key.");
      }
      numbers.add(number);
    }
    link(between, own, other, pk, numbers, place, connection);
    if (symmetrical.contains(between.name())) {
      link(between, other, own, pk, numbers, place, connection);
    }
    this.keys.add(between, null, place);
    numbered.add(between.name());
  }

  /** Lets a row be linked with others, and no more, in one direction. */
  private void link(
      LiveTable between,
      String own,
      String other,
      @Nullable Object pk,
      List<Object> numbers,
      String place,
      Connection connection)
      throws SQLException {
    String table = LiveTable.quoted(between.name());
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM " + table + " WHERE " + LiveTable.quoted(own) + " = ?")) {
      bind(delete, 1, between.column(own), pk, place);
      delete.executeUpdate();
    }
    // A row that is linked with itself has been, by the first of two directions.
    String sql =
        "INSERT INTO "
            + table
            + " ("
            + LiveTable.quoted(own)
            + ", "
            + LiveTable.quoted(other)
            + ") VALUES (?, ?) ON CONFLICT DO NOTHING";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Object number : numbers) {
        bind(insert, 1, between.column(own), pk, place);
        bind(insert, 2, between.column(other), number, place);
        insert.executeUpdate();
      }
    }
  }

  private void bind(
      PreparedStatement statement,
      int index,
      LiveTable.@Nullable Column column,
      @Nullable Object value,
      String place)
      throws SQLException {
    if (column != null
        && LiveTable.isJson(column.type())
        && (value != null || !column.nullable())) {
      String json = SortedJson.write(value);
      statement.setObject(index, json, fixtures.sqlite() ? Types.VARCHAR : Types.OTHER);
      return;
    }
    LiveTable.Column time = column == null ? null : column.ofTimes();
    if (time != null && value instanceof List<?> list) {
      List<Object> times = new ArrayList<>();
      list.forEach(one -> times.add(SqliteFixtureValue.of(time, String.valueOf(one), place)));
      statement.setString(index, SortedJson.write(times));
      return;
    }
    if (column != null && LiveTable.isArray(column.type()) && value instanceof List<?> list) {
      Object[] elements = list.stream().map(String::valueOf).toArray();
      statement.setArray(
          index, statement.getConnection().createArrayOf(column.type().substring(1), elements));
      return;
    }
    if (value instanceof List<?>) {
      throw new CommandException(
          place
              + ": "
              + value
              + " is a list, which "
              + (column == null ? "the field" : column.name())
              + " cannot hold.");
    }
    if (value == null || column == null) {
      statement.setObject(index, null);
    } else if (LiveTable.isBytes(column.type())) {
      statement.setBytes(index, bytes(text(value), place));
    } else if (!fixtures.sqlite()) {
      // The server reads the text as the type of the column.
      boolean micros = column.type().equals("interval") && value instanceof Number;
      statement.setObject(
          index,
          micros ? Durations.ofMicros(((Number) value).longValue()).toString() : text(value),
          Types.OTHER);
    } else {
      statement.setObject(index, SqliteFixtureValue.of(column, text(value), place));
    }
  }

  /** As Django has them in fixtures. */
  private static byte[] bytes(String text, String place) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(place + ": \"" + text + "\" is no Base64.", wrong);
    }
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** New rows get numbers behind those that were loaded. SQLite sees to that itself. */
  private void restart(Connection connection) throws SQLException {
    if (fixtures.sqlite()) {
      return;
    }
    for (String name : numbered) {
      LiveTable table = fixtures.tables().get(name);
      String key = table == null ? null : table.key();
      LiveTable.Column column = table == null || key == null ? null : table.column(key);
      if (column == null
          || !column.type().matches("int[248]|(small|big)?serial|bigint|integer|smallint")) {
        continue;
      }
      String sql =
          "SELECT setval(s.seq, greatest((SELECT max("
              + LiveTable.quoted(column.name())
              + ") FROM "
              + LiveTable.quoted(name)
              + "), 1)) FROM (SELECT pg_get_serial_sequence(?, ?) AS seq) s"
              + " WHERE s.seq IS NOT NULL";
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, LiveTable.quoted(name));
        statement.setString(2, column.name());
        statement.execute();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
