package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.KnownTables;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.SqlStatement;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written for the methods with {@code @Sql} of one interface.
 *
 * @param type the interface
 * @param isPublic whether everybody can see it
 */
public record SqlPlan(JavaClass type, boolean isPublic, List<Method> methods) {
  public SqlPlan {
    methods = List.copyOf(methods);
  }

  /**
   * A method.
   *
   * @param statement with question marks, for PostgreSQL if not for both; null if the method does
   *     not compile
   * @param sqlite the same for SQLite
   * @param places the parameter for each of them
   * @param columns what a row gives: the only value, or the components of the record
   */
  public record Method(
      SqlMethods.Method method,
      @Nullable Statement statement,
      @Nullable Statement sqlite,
      List<SqlMethods.Parameter> places,
      List<Column> columns) {
    public Method {
      places = List.copyOf(places);
      columns = List.copyOf(columns);
    }

    /** The statements: one, or one for each database, or none. */
    public List<Statement> statements() {
      return Stream.of(statement, sqlite).filter(Objects::nonNull).distinct().toList();
    }

    /** A variable of that name, or of one like it where a parameter has that. */
    public String variable(String wanted) {
      return new Names(method.parameters().stream().map(SqlMethods.Parameter::name).toList())
          .claim(wanted);
    }

    /** The field of that name, even where a parameter has it too. */
    public String field(String name) {
      return variable(name).equals(name) ? name : "this." + name;
    }
  }

  /**
   * A statement as it is sent.
   *
   * @param constant its name: {@code OF_ALBUM}
   */
  public record Statement(String constant, String sql) {}

  /**
   * A value that is read.
   *
   * @param at the place of its column, from 1
   * @param checked whether nobody knows that it is never null
   */
  public record Column(int at, ValueType type, boolean nullable, boolean checked) {}

  /**
   * Plans an interface.
   *
   * @param sound whether no mistake was found in it
   */
  public static SqlPlan of(SqlMethods methods, KnownTables tables, boolean sound) {
    Names names = new Names(List.of());
    List<Method> planned = new ArrayList<>();
    for (SqlMethods.Method method : methods.methods()) {
      planned.add(
          sound
              ? method(method, names, tables)
              : new Method(method, null, null, List.of(), List.of()));
    }
    return new SqlPlan(methods.type(), methods.reach() == Reach.PUBLIC, planned);
  }

  private static Method method(SqlMethods.Method method, Names names, KnownTables tables) {
    String sql = method.sql() == null ? "" : method.sql();
    SqlStatement statement = SqlStatement.parse(sql).orElseThrow();
    List<SqlMethods.Parameter> places = new ArrayList<>();
    for (String name : statement.parameters()) {
      method.parameters().stream()
          .filter(parameter -> parameter.name().equals(name))
          .forEach(places::add);
    }
    List<Column> columns = new ArrayList<>();
    if (statement.reads()) {
      List<KnownTables.Column> known = tables.columns(statement).orElseThrow();
      SqlMethods.Result result = method.result();
      if (result.value() != null) {
        // There is no difference between no row and one without a value.
        boolean nullable = result.nullable() || result.many() == SqlMethods.Many.OPTIONAL;
        columns.add(column(1, result.value(), nullable, known.get(0)));
      }
      for (SqlMethods.Parameter component : result.components()) {
        for (int i = 0; i < known.size(); i++) {
          if (known.get(i).isCalled(component.name()) && component.type() != null) {
            columns.add(column(i + 1, component.type(), component.nullable(), known.get(i)));
            break;
          }
        }
      }
    }
    Map<String, SqlStatement.Listed> lists = lists(places);
    String postgresql = statement.forPostgresql(sql, lists);
    String sqlite = statement.forSqlite(sql, lists);
    String constant = Names.constant(method.name());
    if (postgresql.equals(sqlite)) {
      Statement both = new Statement(names.claim(constant), sqlite);
      return new Method(method, both, both, places, columns);
    }
    return new Method(
        method,
        new Statement(names.claim(constant + "_POSTGRESQL"), postgresql),
        new Statement(names.claim(constant + "_SQLITE"), sqlite),
        places,
        columns);
  }

  private static Map<String, SqlStatement.Listed> lists(List<SqlMethods.Parameter> places) {
    Map<String, SqlStatement.Listed> lists = new HashMap<>();
    for (SqlMethods.Parameter parameter : places) {
      ValueType type = parameter.type();
      SqlMethods.Tuple tuple = parameter.tuple();
      if (tuple != null) {
        lists.put(
            parameter.name(),
            new SqlStatement.Listed(
                true, tuple.parts().stream().map(part -> part.type().kind()).toList()));
      } else if (parameter.collection() != null && type != null) {
        lists.put(parameter.name(), new SqlStatement.Listed(false, List.of(type.kind())));
      }
    }
    return lists;
  }

  private static Column column(
      int at, ValueType type, boolean nullable, KnownTables.Column column) {
    KnownTables.Known known = column.known();
    boolean decimal = type.kind() == ValueType.Kind.DECIMAL;
    ValueType read =
        !decimal
            ? type
            : known == null
                ? new ValueType(ValueType.Kind.DECIMAL, false, 0, 0, -1, null)
                : known.type();
    return new Column(at, read, nullable, known == null || known.nullable() || !column.certain());
  }
}
