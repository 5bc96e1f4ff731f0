package dev.plectrum.management;

import dev.plectrum.db.Durations;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.db.SqliteText;
import dev.plectrum.json.IndentedJson;
import dev.plectrum.json.JsonText;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.json.SortedJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** {@code dumpdata}: writes rows as Django's JSON fixtures, a row on a line. */
final class DumpData {
  static final String ARGUMENTS =
      "[app|app.Model ...] [--output file] [--exclude app|app.Model] [--pks key,key] [--indent spaces]"
          + " [--natural-foreign] [--natural-primary]";

  private static final String NATURAL_FOREIGN = "--natural-foreign";
  private static final String NATURAL_PRIMARY = "--natural-primary";

  private final Fixtures fixtures;
  private final boolean naturalForeign;
  private final boolean naturalPrimary;
  private final @Nullable Set<String> keys;

  private DumpData(Fixtures fixtures, Arguments arguments) {
    this.fixtures = fixtures;
    this.naturalForeign = arguments.has(NATURAL_FOREIGN);
    this.naturalPrimary = arguments.has(NATURAL_PRIMARY);
    String pks = arguments.option("--pks");
    this.keys = pks == null ? null : Set.copyOf(Arrays.asList(pks.split(" *, *")));
  }

  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("dumpdata", ARGUMENTS, typed);
    Fixtures fixtures = new Fixtures(manage.database(), manage.site().models());
    List<ModelInfo> models = new ArrayList<>();
    for (ModelInfo model : fixtures.models()) {
      boolean wanted =
          arguments.values().isEmpty()
              || arguments.values().stream().anyMatch(one -> Fixtures.is(model, one));
      if (wanted && arguments.all("--exclude").stream().noneMatch(one -> Fixtures.is(model, one))) {
        models.add(model);
      }
    }
    arguments.values().forEach(fixtures::check);
    arguments.all("--exclude").forEach(fixtures::check);
    DumpData dump = new DumpData(fixtures, arguments);
    if (dump.keys != null && models.size() != 1) {
      throw new CommandException("--pks needs one model, as in store.Track.");
    }
    if (dump.keys != null && fixtures.table(models.get(0)).keyColumns().size() != 1) {
      throw new CommandException(
          "--pks needs a model whose key is one column, which "
              + Fixtures.name(models.get(0))
              + "'s is not.");
    }
    String indent = arguments.option("--indent");
    String text = indent == null ? dump.text(models) : indented(dump.text(models), indent);
    String output = arguments.option("--output");
    if (output == null) {
      PrintStream out = manage.out();
      out.print(text);
      out.flush();
    } else {
      try (OutputStream file = Files.newOutputStream(Path.of(output));
          OutputStream packed = output.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
        packed.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException unwritable) {
        throw new CommandException(output + " cannot be written: " + unwritable.getMessage());
      }
    }
  }

  private static String indented(String json, String spaces) {
    if (!spaces.matches("[0-9]|1[0-6]")) {
      throw new CommandException("--indent is a number of spaces, not \"" + spaces + "\".");
    }
    return IndentedJson.of(json, Integer.parseInt(spaces)) + "\n";
  }

  private String text(List<ModelInfo> models) {
    List<String> rows = new ArrayList<>();
    models.forEach(model -> rows(model, rows));
    return "[\n" + String.join(",\n", rows) + (rows.isEmpty() ? "" : "\n") + "]\n";
  }

  private void rows(ModelInfo model, List<String> rows) {
    LiveTable table = fixtures.table(model);
    if (table.keyColumns().isEmpty()) {
      return;
    }
    Map<String, LiveTable> between = fixtures.between(model);
    Map<String, Map<String, List<Object>>> links = new LinkedHashMap<>();
    between.forEach((field, one) -> links.put(field, links(one, model)));
    String sql =
        "SELECT * FROM "
            + LiveTable.quoted(table.name())
            + " ORDER BY "
            + table.keyColumns().stream().map(LiveTable::quoted).collect(Collectors.joining(", "));
    fixtures
        .database()
        .withConnection(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                  if (keys == null || keys.contains(key(table, row))) {
                    rows.add(row(model, table, row, links));
                  }
                }
              }
              return true;
            });
  }

  /** A key of one column, as it is written. */
  private static String key(LiveTable table, ResultSet row) throws SQLException {
    String name = table.keyColumns().get(0);
    LiveTable.Column column = table.column(name);
    String stored = row.getString(name);
    return column != null && column.type().equals("char") ? uuid(stored) : stored;
  }

  private Map<String, List<Object>> links(LiveTable between, ModelInfo model) {
    String own = Fixtures.own(between, model);
    String other = Fixtures.other(between, own);
    String sql =
        "SELECT "
            + LiveTable.quoted(own)
            + ", "
            + LiveTable.quoted(other)
            + " FROM "
            + LiveTable.quoted(between.name())
            + " ORDER BY 1, 2";
    return fixtures
        .database()
        .withConnection(
            connection -> {
              Map<String, List<Object>> links = new LinkedHashMap<>();
              try (Statement statement = connection.createStatement();
                  ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                  links
                      .computeIfAbsent(row.getString(1), one -> new ArrayList<>())
                      .add(row.getObject(2));
                }
              }
              return links;
            });
  }

  private String row(
      ModelInfo model, LiveTable table, ResultSet row, Map<String, Map<String, List<Object>>> links)
      throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String key = table.key();
    try (JsonWriter json = new JsonWriter((OutputStream) bytes)) {
      json.startObject().name("model").value(Fixtures.name(model));
      if (key == null) {
        // The parts of such a key are fields as well, as Django has them.
        json.name("pk").startArray();
        for (String part : table.keyColumns()) {
          write(json, table.column(part), row);
        }
        json.endArray();
      } else if (!naturalPrimary || !fixtures.natural().has(table)) {
        json.name("pk");
        write(json, table.column(key), row);
      }
      json.name("fields").startObject();
      for (LiveTable.Column column : table.columns()) {
        boolean computed = table.sql().computed().containsKey(column.name());
        if (!column.name().equals(key) && !computed) {
          json.name(Fixtures.field(table, column.name()));
          if (!natural(json, table.links().get(column.name()), row.getString(column.name()), row)) {
            write(json, column, row);
          }
        }
      }
      String pk = key == null ? "" : row.getString(key);
      Map<String, LiveTable> between = fixtures.between(model);
      for (Map.Entry<String, Map<String, List<Object>>> link : links.entrySet()) {
        LiveTable one = between.get(link.getKey());
        LiveTable.Link to =
            one == null ? null : one.links().get(Fixtures.other(one, Fixtures.own(one, model)));
        json.name(link.getKey()).startArray();
        for (Object other : link.getValue().getOrDefault(pk, List.of())) {
          if (!natural(json, to, String.valueOf(other), row)) {
            json.key(other);
          }
        }
        json.endArray();
      }
      json.endObject().endObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes the natural key of the row that a key leads to, if that is asked for. */
  private boolean natural(
      JsonWriter json, LiveTable.@Nullable Link link, @Nullable String number, ResultSet row)
      throws SQLException {
    LiveTable target = link == null ? null : fixtures.tables().get(link.table());
    if (!naturalForeign || target == null || number == null || !fixtures.natural().has(target)) {
      return false;
    }
    json.startArray();
    for (String part : fixtures.natural().of(target, number, row.getStatement().getConnection())) {
      json.value(part);
    }
    json.endArray();
    return true;
  }

  private void write(JsonWriter json, LiveTable.@Nullable Column column, ResultSet row)
      throws SQLException {
    if (column == null) {
      json.nullValue();
      return;
    }
    String name = column.name();
    if (row.getObject(name) == null) {
      json.nullValue();
      return;
    }
    if (LiveTable.isArray(column.type())) {
      json.tree(JsonText.TREE.read(arrayAsJson(row, name)));
      return;
    }
    LiveTable.Column time = column.ofTimes();
    if (time != null) {
      json.tree(JsonText.TREE.read(timesAsJson(row.getString(name), time.type())));
      return;
    }
    switch (column.type()) {
      case "bool", "boolean" -> json.value(row.getBoolean(name));
      case "decimal", "numeric" ->
          json.value(
              new BigDecimal(row.getString(name)).setScale(scale(column, row)).toPlainString());
      case "real", "double", "double precision", "float8" -> json.value(row.getDouble(name));
      case "bigint", "integer", "smallint", "int", "int2", "int4", "int8", "bigserial", "serial" ->
          json.value(row.getLong(name));
      case "timestamptz", "timestamp with time zone" ->
          json.value(instant(row, row.findColumn(name)));
      case "datetime" -> json.value(sqliteTime(column.type(), row.getString(name)));
      case "timestamp" -> json.value(dateTime(row, row.findColumn(name)));
      case "interval" -> json.value(Durations.ofInterval(row.getString(name)).toString());
      case "jsonb", "json", "json_text" -> json.tree(JsonText.TREE.read(row.getString(name)));
      case "bytea", "blob" -> json.value(Base64.getEncoder().encodeToString(row.getBytes(name)));
      case "char" -> json.value(uuid(row.getString(name)));
      default -> json.value(row.getString(name));
    }
  }

  private static String arrayAsJson(ResultSet row, String name) throws SQLException {
    List<Object> elements = new ArrayList<>();
    Array array = row.getArray(name);
    String type = array.getBaseTypeName();
    if (type.startsWith("time") || type.equals("date")) {
      // As rows, since the driver's arrays of them have no microseconds.
      try (ResultSet times = array.getResultSet()) {
        while (times.next()) {
          elements.add(type.equals("timestamptz") ? instant(times, 2) : dateTime(times, 2));
        }
      }
      return SortedJson.write(elements);
    }
    for (Object element : (Object[]) array.getArray()) {
      elements.add(element instanceof Number number ? new BigDecimal(number.toString()) : element);
    }
    elements.replaceAll(one -> one instanceof UUID ? one.toString() : one);
    return SortedJson.write(elements);
  }

  private static String timesAsJson(String json, String type) {
    List<Object> elements = new ArrayList<>();
    if (SortedJson.any(json) instanceof List<?> times) {
      times.forEach(time -> elements.add(sqliteTime(type, String.valueOf(time))));
    }
    return SortedJson.write(elements);
  }

  private static String sqliteTime(String type, String text) {
    return type.equals("datetime") ? SqliteText.instant(text).toString() : text;
  }

  private static String instant(ResultSet row, int at) throws SQLException {
    return row.getObject(at, OffsetDateTime.class).toInstant().toString();
  }

  private static String dateTime(ResultSet row, int at) throws SQLException {
    return row.getString(at).replace(' ', 'T');
  }

  /** SQLite does not know how many digits were meant. */
  private int scale(LiveTable.Column column, ResultSet row) throws SQLException {
    return fixtures.sqlite()
        ? Math.max(2, new BigDecimal(row.getString(column.name())).stripTrailingZeros().scale())
        : column.scale();
  }

  private static String uuid(String text) {
    return text.matches("[0-9a-f]{32}")
        ? text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
        : text;
  }
}
