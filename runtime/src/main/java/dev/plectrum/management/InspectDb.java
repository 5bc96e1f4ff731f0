package dev.plectrum.management;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** {@code inspectdb}: writes models for the tables that a database has, a file after the other. */
final class InspectDb {
  static final String ARGUMENTS = "app [table ...] [--package name]";

  /** The tables that Django and we have in common, with the models that are there already. */
  private static final Map<String, String> OURS =
      Map.of(
          "auth_user", "dev.plectrum.auth.User",
          "auth_group", "dev.plectrum.auth.Group",
          "auth_permission", "dev.plectrum.auth.Permission",
          "django_content_type", "dev.plectrum.auth.ContentType",
          "django_session", "dev.plectrum.auth.Session",
          "django_admin_log", "dev.plectrum.admin.LogEntry");

  private final Map<String, LiveTable> tables;
  private final String app;
  private final Map<String, String> models = new TreeMap<>();
  private final Set<String> imports = new TreeSet<>();

  private InspectDb(Map<String, LiveTable> tables, String app) {
    this.tables = tables;
    this.app = app;
  }

  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("inspectdb", ARGUMENTS, typed);
    String app = arguments.value(0);
    if (app == null) {
      throw arguments.refused("inspectdb needs the label of the app that the models go into.");
    }
    Map<String, LiveTable> tables = LiveTable.all(manage.database());
    tables
        .keySet()
        .removeIf(name -> name.equals("django_migrations") || name.startsWith("plectrum_"));
    List<String> wanted = arguments.values().subList(1, arguments.values().size());
    for (String name : wanted) {
      if (!tables.containsKey(name)) {
        throw new CommandException(
            "The database has no table \""
                + name
                + "\"."
                + Nearest.suggestion(name, tables.keySet()));
      }
    }
    String home = arguments.option("--package");
    InspectDb inspect = new InspectDb(tables, app);
    inspect.print(manage.out(), wanted, home == null ? app : home);
  }

  private void print(PrintStream out, List<String> wanted, String home) {
    for (LiveTable table : tables.values()) {
      String ours = app.equals("auth") || app.equals("admin") ? null : OURS.get(table.name());
      if (ours != null && !wanted.contains(table.name())) {
        models.put(table.name(), ours);
      } else if (!between(table)) {
        models.put(table.name(), model(table.name()));
      }
    }
    for (LiveTable table : tables.values()) {
      String model = models.getOrDefault(table.name(), ".");
      if (model.indexOf('.') < 0 && (wanted.isEmpty() || wanted.contains(table.name()))) {
        imports.clear();
        String record = record(table);
        out.println("// " + model + ".java");
        out.println("package " + home + ";");
        out.println();
        imports.forEach(type -> out.println("import " + type + ";"));
        out.println();
        if (table.keyColumns().isEmpty()) {
          out.println(
              "// The table has no primary key, as every model does: put @Id on a component of");
          out.println("// which no two rows have the same, or leave the table out.");
        }
        out.println(record);
      }
    }
  }

  /** Whether it is the table of a many-to-many relation, by its name and its columns. */
  private boolean between(LiveTable table) {
    return table.isBetween()
        && table.links().values().stream()
            .anyMatch(link -> table.name().startsWith(link.table() + "_"));
  }

  private String model(String table) {
    String rest = table.startsWith(app + "_") ? table.substring(app.length() + 1) : table;
    String name = camel(rest);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The name of the model of a table; one of ours is imported. */
  private String shown(String table) {
    String model = models.getOrDefault(table, "Object");
    return model.indexOf('.') < 0 ? model : use(model);
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
      camel.append(
          camel.isEmpty() || word.isEmpty()
              ? word
              : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    String text = camel.toString();
    boolean usable = SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text);
    return usable ? text : text + "_";
  }

  private String use(String type) {
    imports.add(type);
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private String record(LiveTable table) {
    String name = models.get(table.name());
    List<String> components = new ArrayList<>();
    for (LiveTable.Column column : inOrder(table)) {
      components.add("    " + component(table, column));
    }
    for (LiveTable one : tables.values()) {
      if (between(one) && one.name().startsWith(table.name() + "_")) {
        String target = one.links().get(Fixtures.other(one, own(one, table))).table();
        components.add(
            "    "
                + use("dev.plectrum.model.ManyToMany")
                + "<"
                + shown(target)
                + "> "
                + camel(one.name().substring(table.name().length() + 1)));
      }
    }
    InspectedSql sql = sql(table);
    String given =
        table.name().equals(app + "_" + String.valueOf(name).toLowerCase(Locale.ROOT))
            ? ""
            : "@" + use("dev.plectrum.model.Table") + "(\"" + table.name() + "\")\n";
    return "@"
        + use("dev.plectrum.model.Model")
        + options(table)
        + "\n"
        + given
        + sql.ofTable()
        + "public record "
        + name
        + "(\n"
        + String.join(",\n", components)
        + ") {}\n";
  }

  /** The columns as they come, but those of a key of several in its order, and first. */
  private static List<LiveTable.Column> inOrder(LiveTable table) {
    List<LiveTable.Column> columns = new ArrayList<>();
    if (table.keyColumns().size() > 1) {
      table.keyColumns().forEach(name -> columns.add(table.column(name)));
    }
    table.columns().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
    return columns;
  }

  private static String own(LiveTable between, LiveTable table) {
    return between.columns().stream()
        .map(LiveTable.Column::name)
        .filter(
            column ->
                between.links().containsKey(column)
                    && between.links().get(column).table().equals(table.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(between.name() + " leads elsewhere"));
  }

  private InspectedSql sql(LiveTable table) {
    return new InspectedSql(table, column -> field(table, column), this::use);
  }

  /** Indexes and constraints over several columns. */
  private String options(LiveTable table) {
    List<String> indexes = new ArrayList<>();
    table
        .indexes()
        .forEach(
            (name, columns) -> {
              boolean ofKey = columns.size() == 1 && table.links().containsKey(columns.get(0));
              if (!ofKey) {
                indexes.add("@" + use("dev.plectrum.model.Index") + parts(table, columns, name));
              }
            });
    List<String> uniques = new ArrayList<>();
    table
        .uniques()
        .forEach(
            (name, columns) -> {
              if (columns.size() > 1) {
                uniques.add("@" + use("dev.plectrum.model.Unique") + parts(table, columns, name));
              }
            });
    indexes.addAll(sql(table).indexes());
    uniques.addAll(sql(table).uniques());
    List<String> options = new ArrayList<>();
    if (!indexes.isEmpty()) {
      options.add("indexes = {" + String.join(", ", indexes) + "}");
    }
    if (!uniques.isEmpty()) {
      options.add("unique = {" + String.join(", ", uniques) + "}");
    }
    return options.isEmpty() ? "" : "(" + String.join(", ", options) + ")";
  }

  private String parts(LiveTable table, List<String> columns, String name) {
    List<String> fields =
        columns.stream()
            .map(
                column ->
                    column.startsWith("-")
                        ? "\"-" + field(table, column.substring(1)) + '"'
                        : '"' + field(table, column) + '"')
            .toList();
    // SQLite has no name for a constraint.
    return "(value = {"
        + String.join(", ", fields)
        + "}"
        + (name.startsWith("sqlite_") ? "" : ", name = \"" + name + '"')
        + ")";
  }

  private String field(LiveTable table, String column) {
    return camel(Fixtures.field(table, column));
  }

  private String component(LiveTable table, LiveTable.Column column) {
    StringBuilder text = new StringBuilder();
    String field = field(table, column.name());
    LiveTable.Link link = table.links().get(column.name());
    boolean id = table.keyColumns().contains(column.name());
    if (id) {
      text.append('@').append(use("dev.plectrum.model.Id")).append(' ');
    }
    String usual = snake(field) + (link == null ? "" : "_id");
    if (!usual.equals(column.name())) {
      text.append('@').append(use("dev.plectrum.model.Column"));
      text.append("(\"").append(column.name()).append("\") ");
    }
    text.append(sql(table).ofColumn(column));
    boolean unique =
        table.uniques().values().stream().anyMatch(one -> one.equals(List.of(column.name())));
    boolean nullable = column.nullable() && !id;
    if (link != null) {
      text.append('@').append(use("dev.plectrum.model.OnDelete")).append('(');
      text.append(use("dev.plectrum.model.DeleteRule")).append('.').append(rule(link, nullable));
      text.append(") ");
    } else if (unique) {
      String name =
          table.uniques().entrySet().stream()
              .filter(one -> one.getValue().equals(List.of(column.name())))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("");
      boolean given =
          !name.startsWith("sqlite_") && !name.equals(table.name() + "_" + column.name() + "_key");
      text.append('@').append(use("dev.plectrum.model.Unique"));
      text.append(given ? "(name = \"" + name + "\") " : " ");
    }
    if (nullable && LiveTable.isBytes(column.type())) {
      return text + "byte @" + use("org.jspecify.annotations.Nullable") + " [] " + field;
    }
    if (nullable) {
      text.append('@').append(use("org.jspecify.annotations.Nullable")).append(' ');
    }
    if (link != null) {
      text.append(use("dev.plectrum.model." + (unique ? "OneToOne" : "ForeignKey")));
      text.append('<').append(shown(link.table())).append("> ");
    } else {
      boolean alone = id && table.keyColumns().size() == 1;
      text.append(type(column, nullable, alone)).append(' ');
    }
    return text.append(field).toString();
  }

  private static String snake(String field) {
    return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static String rule(LiveTable.Link link, boolean nullable) {
    return switch (link.rule()) {
      case 0 -> "CASCADE";
      case 1 -> "PROTECT";
      case 2 -> nullable ? "SET_NULL" : "DO_NOTHING";
      default -> "DO_NOTHING";
    };
  }

  private String type(LiveTable.Column column, boolean nullable, boolean key) {
    return switch (column.type()) {
      case "bigint", "int8", "bigserial" -> nullable ? "Long" : "long";
      case "integer", "int4", "serial", "int" -> key ? "long" : nullable ? "Integer" : "int";
      case "smallint", "int2" -> nullable ? "Short" : "short";
      case "bool", "boolean" -> nullable ? "Boolean" : "boolean";
      case "real", "float8", "double precision", "float4" -> nullable ? "Double" : "double";
      case "decimal", "numeric" -> decimal(column);
      case "uuid" -> use("java.util.UUID");
      case "char" -> column.size() == 32 ? use("java.util.UUID") : text(column);
      case "datetime", "timestamptz" -> use("java.time.Instant");
      case "timestamp" -> use("java.time.LocalDateTime");
      case "date" -> use("java.time.LocalDate");
      case "time" -> use("java.time.LocalTime");
      case "interval" -> use("java.time.Duration");
      case "varchar" -> text(column);
      case "bytea", "blob" -> "byte[]";
      case "_text", "_varchar" -> use("java.util.List") + "<String>";
      case "_int8" -> use("java.util.List") + "<Long>";
      case "_int4" -> use("java.util.List") + "<Integer>";
      case "_int2" -> use("java.util.List") + "<Short>";
      case "_bool" -> use("java.util.List") + "<Boolean>";
      case "_float8" -> use("java.util.List") + "<Double>";
      case "_uuid" -> use("java.util.List") + "<" + use("java.util.UUID") + ">";
      case "jsonb", "json", "json_text" -> use("tools.jackson.databind.JsonNode");
      default -> "String";
    };
  }

  private String text(LiveTable.Column column) {
    return "@"
        + use("jakarta.validation.constraints.Size")
        + "(max = "
        + column.size()
        + ") String";
  }

  private String decimal(LiveTable.Column column) {
    boolean known = column.size() > 0 && column.size() < 1001 && column.scale() <= column.size();
    // Where nothing was said of digits, which Django does not on SQLite: as many as that can hold.
    int fraction = known ? column.scale() : 2;
    int integer = known ? column.size() - column.scale() : 13;
    return "@"
        + use("jakarta.validation.constraints.Digits")
        + "(integer = "
        + integer
        + ", fraction = "
        + fraction
        + ") "
        + use("java.math.BigDecimal");
  }
}
