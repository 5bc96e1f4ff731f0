package dev.plectrum.management;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  /** What drivers say of texts without a limit is more than this. */
  private static final int UNLIMITED = 1_000_000_000;

  private final Map<String, LiveTable> tables;
  private final String app;
  private final Map<String, String> models = new TreeMap<>();

  /** By table: the components by their columns, and relations by the tables between. */
  private final Map<String, Map<String, String>> fields = new HashMap<>();

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
      }
    }
    Set<String> taken = new HashSet<>();
    models.values().forEach(ours -> taken.add(ours.substring(ours.lastIndexOf('.') + 1)));
    for (LiveTable table : tables.values()) {
      boolean possible = InspectedNames.isPossible(table.name());
      if (possible && !models.containsKey(table.name()) && !between(table)) {
        String model = InspectedNames.model(withoutApp(table.name()), taken);
        taken.add(model);
        models.put(table.name(), model);
      }
    }
    for (LiveTable table : tables.values()) {
      if (!InspectedNames.isPossible(table.name()) && isWanted(table, wanted)) {
        out.println(
            "// Left out, as no model can have its name: the table " + inWords(table.name()));
      }
      String model = models.getOrDefault(table.name(), ".");
      if (model.indexOf('.') < 0 && isWanted(table, wanted)) {
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
        for (LiveTable.Column column : table.columns()) {
          if (!InspectedNames.isPossible(column.name())) {
            out.println(
                "// Left out, as no component can have its name: the column "
                    + inWords(column.name()));
          }
        }
        out.println(record);
      }
    }
  }

  private static boolean isWanted(LiveTable table, List<String> wanted) {
    return wanted.isEmpty() || wanted.contains(table.name());
  }

  private static String inWords(String name) {
    return '"' + name.replaceAll("[\\r\\n\\\\]", " ") + "\".";
  }

  /** Whether it is the table of a many-to-many relation, by its name and its columns. */
  private boolean between(LiveTable table) {
    return table.isBetween()
        && table.links().values().stream()
            .anyMatch(link -> table.name().startsWith(link.table() + "_"));
  }

  private String withoutApp(String table) {
    return table.startsWith(app + "_") ? table.substring(app.length() + 1) : table;
  }

  /** The name of the model of a table; one of ours is imported. */
  private String shown(String table) {
    String model = models.getOrDefault(table, "Object");
    return model.indexOf('.') < 0 ? model : use(model);
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
      if (isOwn(one, table)) {
        String target = one.links().get(Fixtures.other(one, own(one, table))).table();
        components.add(
            "    "
                + use("dev.plectrum.model.ManyToMany")
                + "<"
                + shown(target)
                + "> "
                + fields(table).get(one.name()));
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

  /** Whether a table between two is that of a relation of {@code table}. */
  private boolean isOwn(LiveTable one, LiveTable table) {
    return between(one) && one.name().startsWith(table.name() + "_");
  }

  /** The columns as they come, but those of a key of several in its order, and first. */
  private static List<LiveTable.Column> inOrder(LiveTable table) {
    List<LiveTable.Column> columns = new ArrayList<>();
    if (table.keyColumns().size() > 1) {
      table.keyColumns().forEach(name -> columns.add(table.column(name)));
    }
    table.columns().stream()
        .filter(column -> !columns.contains(column) && InspectedNames.isPossible(column.name()))
        .forEach(columns::add);
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
              boolean ofKey = columns.size() == 1 && link(table, columns.get(0)) != null;
              if (!ofKey && arePossible(columns)) {
                indexes.add("@" + use("dev.plectrum.model.Index") + parts(table, columns, name));
              }
            });
    List<String> uniques = new ArrayList<>();
    table
        .uniques()
        .forEach(
            (name, columns) -> {
              if (columns.size() > 1 && arePossible(columns)) {
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

  private static boolean arePossible(List<String> columns) {
    return columns.stream()
        .allMatch(one -> InspectedNames.isPossible(one.startsWith("-") ? one.substring(1) : one));
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
        + (name.startsWith("sqlite_") || !InspectedNames.isPossible(name)
            ? ""
            : ", name = \"" + name + '"')
        + ")";
  }

  private String field(LiveTable table, String column) {
    return fields(table).getOrDefault(column, column);
  }

  private Map<String, String> fields(LiveTable table) {
    Map<String, String> known = fields.get(table.name());
    if (known != null) {
      return known;
    }
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (LiveTable.Column column : inOrder(table)) {
      String name = column.name();
      boolean key = link(table, name) != null && name.endsWith("_id") && name.length() > 3;
      String bare = key ? name.substring(0, name.length() - "_id".length()) : name;
      String component = InspectedNames.component(bare, taken);
      taken.add(component);
      names.put(name, component);
    }
    for (LiveTable one : tables.values()) {
      if (isOwn(one, table)) {
        String bare = one.name().substring(table.name().length() + 1);
        String component = InspectedNames.component(bare, taken);
        taken.add(component);
        names.put(one.name(), component);
      }
    }
    fields.put(table.name(), names);
    return names;
  }

  /** Where a key leads that our relations can have: to the primary key of a model, and alone. */
  private LiveTable.@Nullable Link link(LiveTable table, String column) {
    LiveTable.Link link = table.links().get(column);
    LiveTable target = link == null ? null : tables.get(link.table());
    return target != null
            && models.containsKey(link.table())
            && target.key() != null
            && (link.column().isEmpty() || link.column().equalsIgnoreCase(target.key()))
        ? link
        : null;
  }

  private String component(LiveTable table, LiveTable.Column column) {
    StringBuilder text = new StringBuilder();
    String field = field(table, column.name());
    LiveTable.Link link = link(table, column.name());
    text.append(remark(table, column, link));
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
          InspectedNames.isPossible(name)
              && !name.startsWith("sqlite_")
              && !name.equals(table.name() + "_" + column.name() + "_key");
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

  /** What a person should know of a column whose component says less. */
  private static String remark(
      LiveTable table, LiveTable.Column column, LiveTable.@Nullable Link link) {
    LiveTable.Link there = table.links().get(column.name());
    String remark = "";
    if (link == null && there != null) {
      remark = "// Leads to " + there.table() + "." + there.column() + ", which is no primary key.";
    } else if (link == null && type(column.type()) == null) {
      remark = "// A guess: the database calls its type \"" + column.type() + "\".";
    }
    return remark.isEmpty() ? "" : remark.replaceAll("[\r\n]", " ") + "\n    ";
  }

  private String type(LiveTable.Column column, boolean nullable, boolean key) {
    String type = Objects.requireNonNullElse(type(column.type()), "String");
    return switch (type) {
      case "long" -> nullable ? "Long" : "long";
      case "int" -> key ? "long" : nullable ? "Integer" : "int";
      case "short" -> nullable ? "Short" : "short";
      case "boolean" -> nullable ? "Boolean" : "boolean";
      case "double" -> nullable ? "Double" : "double";
      case "BigDecimal" -> decimal(column);
      case "char" ->
          column.type().equals("char") && column.size() == 32
              ? use("java.util.UUID")
              : text(column);
      case "varchar" -> text(column);
      case "String", "byte[]" -> type;
      default ->
          type.startsWith("_")
              ? use("java.util.List") + "<" + element(type.substring(1)) + ">"
              : use(type);
    };
  }

  private String element(String type) {
    return type.indexOf('.') < 0 ? type : use(type);
  }

  /**
   * What values of a type are in Java, {@code varchar} and {@code char} for texts with a length,
   * {@code _} before what there are lists of; null if only the database knows.
   */
  private static @Nullable String type(String name) {
    return switch (name) {
      case "bigint", "int8", "bigserial", "bigint unsigned", "unsigned big int" -> "long";
      case "integer", "int4", "serial", "int", "mediumint", "integer unsigned" -> "int";
      case "smallint", "int2", "smallserial", "tinyint", "smallint unsigned" -> "short";
      case "bool", "boolean" -> "boolean";
      case "real", "float8", "double precision", "float4", "double", "float" -> "double";
      case "decimal", "numeric" -> "BigDecimal";
      case "uuid" -> "java.util.UUID";
      case "char", "bpchar", "nchar" -> "char";
      case "varchar", "nvarchar", "character varying" -> "varchar";
      case "text", "clob" -> "String";
      case "datetime", "timestamptz" -> "java.time.Instant";
      case "timestamp" -> "java.time.LocalDateTime";
      case "date" -> "java.time.LocalDate";
      case "time" -> "java.time.LocalTime";
      case "interval" -> "java.time.Duration";
      case "bytea", "blob" -> "byte[]";
      case "_text", "_varchar" -> "_String";
      case "_int8" -> "_Long";
      case "_int4" -> "_Integer";
      case "_int2" -> "_Short";
      case "_bool" -> "_Boolean";
      case "_float8" -> "_Double";
      case "_uuid" -> "_java.util.UUID";
      case "_timestamptz", "json_text_datetime" -> "_java.time.Instant";
      case "_timestamp" -> "_java.time.LocalDateTime";
      case "_date", "json_text_date" -> "_java.time.LocalDate";
      case "_time", "json_text_time" -> "_java.time.LocalTime";
      case "jsonb", "json", "json_text" -> "tools.jackson.databind.JsonNode";
      default -> null;
    };
  }

  private String text(LiveTable.Column column) {
    if (column.size() <= 0 || column.size() >= UNLIMITED) {
      return "String";
    }
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
