package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.KnownTables;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.SqlStatement;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

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
   * @param constant the name of its statement: {@code OF_ALBUM}
   * @param sql the statement with question marks; empty if it does not compile
   * @param places the parameter for each of them
   * @param columns what a row gives: the only value, or the components of the record
   */
  public record Method(
      SqlMethods.Method method,
      String constant,
      String sql,
      List<SqlMethods.Parameter> places,
      List<Column> columns) {
    public Method {
      places = List.copyOf(places);
      columns = List.copyOf(columns);
    }
  }

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
      String constant = names.claim(Names.constant(method.name()));
      planned.add(
          sound
              ? method(method, constant, tables)
              : new Method(method, constant, "", List.of(), List.of()));
    }
    return new SqlPlan(methods.type(), methods.reach() == Reach.PUBLIC, planned);
  }

  private static Method method(SqlMethods.Method method, String constant, KnownTables tables) {
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
    return new Method(method, constant, statement.positional(sql), places, columns);
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
