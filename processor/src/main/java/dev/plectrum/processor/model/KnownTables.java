package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of all models, and those between them, as statements name them. */
public final class KnownTables {
  private final Map<String, Map<String, Known>> tables = new LinkedHashMap<>();

  /** The tables of these models. */
  public KnownTables(Collection<Model> models) {
    for (Model model : models) {
      Map<String, Known> columns = new LinkedHashMap<>();
      for (Field.Stored field : model.stored()) {
        String name = model.type().simpleName() + "." + field.name();
        columns.put(lower(field.column()), new Known(field.type(), field.nullable(), name));
      }
      tables.put(lower(model.table()), columns);
    }
    for (Model model : models) {
      for (Field field : model.fields()) {
        if (field instanceof Field.Many many && many.through() == null) {
          addLinks(model, many);
        }
      }
    }
  }

  private void addLinks(Model model, Field.Many many) {
    if (model.rejected()) {
      return;
    }
    String name = model.type().simpleName() + "." + many.name();
    Map<String, Known> columns = new LinkedHashMap<>();
    columns.put("id", new Known(ValueType.of(ValueType.Kind.LONG, true), false, name));
    columns.put(lower(many.ownColumn()), new Known(model.id().type(), false, name));
    columns.put(lower(many.targetColumn()), new Known(many.between().targetType(), false, name));
    tables.put(lower(many.table()), columns);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * What is known of a column.
   *
   * @param name the component: {@code Track.name}
   */
  public record Known(ValueType type, boolean nullable, String name) {
    Known orNull() {
      return new Known(type, true, name);
    }
  }

  /**
   * A column of a result.
   *
   * @param name what it is called, or null
   * @param known what is known of it, or null
   * @param certain whether it is never null if what is known of it is never null
   */
  public record Column(@Nullable String name, @Nullable Known known, boolean certain) {
    /** Whether a component of this name stands for it: {@code unitPrice} for {@code unit_price}. */
    public boolean isCalled(String component) {
      return name != null && plain(name).equals(plain(component));
    }

    private static String plain(String name) {
      return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
  }

  /** The names of all tables. */
  public Collection<String> names() {
    return tables.keySet();
  }

  /** The names of the columns of a table; empty if it is not known. */
  public Optional<Collection<String>> columns(String table) {
    return Optional.ofNullable(tables.get(lower(table))).map(Map::keySet);
  }

  /** The columns of a result; empty if a star stands for some of them. */
  public Optional<List<Column>> columns(SqlStatement statement) {
    List<Column> columns = new ArrayList<>();
    for (SqlStatement.Item item : statement.items()) {
      if ("*".equals(item.name())) {
        // In which order the database has them, nobody knows who has not asked it.
        return Optional.empty();
      }
      columns.add(new Column(item.name(), known(statement, item), statement.isSimple()));
    }
    return Optional.of(columns);
  }

  private static Known seen(Known known, SqlStatement.Source source) {
    return source.optional() ? known.orNull() : known;
  }

  private @Nullable Known known(SqlStatement statement, SqlStatement.Item item) {
    String column = item.column();
    // What comes of a UNION has the type that both of its sides can have.
    if (column == null || statement.isCombined()) {
      return null;
    }
    String table = item.table();
    if (table != null) {
      return statement
          .source(table)
          .filter(SqlStatement.Source::outermost)
          .map(source -> known(source, column))
          .orElse(null);
    }
    if (!statement.isSimple()) {
      return null;
    }
    List<Known> found = new ArrayList<>();
    for (String alias : statement.sources().keySet()) {
      Optional<SqlStatement.Source> source = statement.source(alias);
      if (source.isEmpty() || !tables.containsKey(lower(source.get().table()))) {
        return null;
      }
      Known known = source.get().outermost() ? known(source.get(), column) : null;
      if (known != null) {
        found.add(known);
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private @Nullable Known known(SqlStatement.Source source, String column) {
    Known known = tables.getOrDefault(lower(source.table()), Map.of()).get(lower(column));
    return known == null ? null : seen(known, source);
  }
}
