package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.QueryProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.KnownTables;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.SqlStatement;
import dev.plectrum.processor.model.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What statements have to be so that their methods can be carried out. */
public final class StatementRules {
  private final Report report;
  private final KnownTables tables;

  public StatementRules(Report report, KnownTables tables) {
    this.report = report;
    this.tables = tables;
  }

  /** Those in which no mistake was found. */
  public List<SqlMethods> check(List<SqlMethods> all) {
    return all.stream().filter(this::isSound).toList();
  }

  private boolean isSound(SqlMethods methods) {
    boolean plain =
        methods.plain() && methods.methods().stream().allMatch(SqlMethods.Method::plain);
    if (!plain || !methods.reach().isSeen(methods.type(), methods.type().packageName())) {
      report.add(
          QueryProblem.SQL_OUTSIDE_OF_AN_INTERFACE,
          methods.position(),
          methods.type().simpleName());
      return false;
    }
    boolean sound = true;
    for (SqlMethods.Method method : methods.methods()) {
      sound &= isSound(methods.type().simpleName() + "." + method.name(), method);
    }
    return sound;
  }

  private boolean isSound(String name, SqlMethods.Method method) {
    String sql = method.sql();
    Optional<SqlStatement> statement = sql == null ? Optional.empty() : SqlStatement.parse(sql);
    if (statement.isEmpty()) {
      report.add(QueryProblem.SQL_UNREADABLE, method.position(), name);
      return false;
    }
    return hasItsParameters(name, method, statement.get())
        && hasItsTables(method, statement.get())
        && hasItsResult(name, method, statement.get());
  }

  private boolean hasItsParameters(String name, SqlMethods.Method method, SqlStatement statement) {
    List<String> names = method.parameters().stream().map(SqlMethods.Parameter::name).toList();
    for (String parameter : statement.parameters()) {
      if (!names.contains(parameter)) {
        report.add(
            QueryProblem.SQL_PARAMETER_UNKNOWN,
            method.position(),
            name,
            parameter,
            names.isEmpty() ? "Add it to the method." : Suggestion.of(parameter, names));
        return false;
      }
    }
    for (SqlMethods.Parameter parameter : method.parameters()) {
      if (parameter.type() == null && parameter.tuple() == null) {
        report.add(
            QueryProblem.SQL_TYPE, parameter.position(), parameter.name(), parameter.typeName());
        return false;
      }
      if (parameter.collection() != null && !isList(parameter, statement)) {
        report.add(
            QueryProblem.SQL_PARAMETER_OF_MANY,
            parameter.position(),
            parameter.name(),
            parameter.typeName());
        return false;
      }
      int values = parameter.tuple() == null ? 1 : parameter.tuple().parts().size();
      if (parameter.collection() != null && !statement.isAskedOf(parameter.name(), values)) {
        report.add(
            QueryProblem.SQL_PARAMETER_OF_ROWS,
            parameter.position(),
            parameter.name(),
            parameter.typeName(),
            values);
        return false;
      }
      if (!statement.parameters().contains(parameter.name())) {
        report.add(QueryProblem.SQL_PARAMETER_UNUSED, parameter.position(), name, parameter.name());
        return false;
      }
    }
    return true;
  }

  /** Whether the values of a collection can take the places at which it stands. */
  private static boolean isList(SqlMethods.Parameter parameter, SqlStatement statement) {
    ValueType.Kind kind = parameter.type() == null ? null : parameter.type().kind();
    return kind != ValueType.Kind.ARRAY
        && kind != ValueType.Kind.JSON
        && !parameter.nullable()
        && statement.hasOnlyInLists(parameter.name());
  }

  /**
   * Looks for tables that are nearly called like one there is, and for columns of those there are.
   */
  private boolean hasItsTables(SqlMethods.Method method, SqlStatement statement) {
    for (SqlStatement.Source source : statement.sources().values()) {
      if (tables.columns(source.table()).isEmpty()) {
        String near = Suggestion.of(source.table(), tables.names());
        // Any other one may be there without a model.
        if (near.startsWith("Did you mean")) {
          report.add(QueryProblem.SQL_TABLE_UNKNOWN, method.position(), source.table(), near);
          return false;
        }
      }
    }
    for (SqlStatement.Item column : statement.qualified()) {
      String alias = column.table();
      String name = column.column();
      if (alias != null && name != null && !name.equals("*")) {
        Optional<SqlStatement.Source> source = statement.source(alias);
        if (source.isPresent() && !hasColumn(method, source.get().table(), name)) {
          return false;
        }
      }
    }
    Optional<SqlStatement.Source> only = statement.only();
    for (SqlStatement.Item item : only.isPresent() ? statement.items() : noItems()) {
      String name = item.column();
      if (item.table() == null && name != null && !hasColumn(method, only.get().table(), name)) {
        return false;
      }
    }
    return true;
  }

  private static List<SqlStatement.Item> noItems() {
    return List.of();
  }

  private boolean hasColumn(SqlMethods.Method method, String table, String column) {
    Optional<Collection<String>> known = tables.columns(table);
    boolean fine =
        known.isEmpty() || known.get().stream().anyMatch(name -> name.equalsIgnoreCase(column));
    if (!fine) {
      report.add(
          QueryProblem.SQL_COLUMN_UNKNOWN,
          method.position(),
          table,
          column,
          Suggestion.of(column, known.get()));
    }
    return fine;
  }

  private boolean hasItsResult(String name, SqlMethods.Method method, SqlStatement statement) {
    SqlMethods.Result result = method.result();
    ValueType value = result.value();
    boolean changes = result.many() == SqlMethods.Many.NOTHING;
    boolean counts =
        result.many() == SqlMethods.Many.ONE
            && value != null
            && value.kind() == ValueType.Kind.INT
            && value.primitive();
    Optional<List<KnownTables.Column>> columns = tables.columns(statement);
    if (statement.reads() && columns.isEmpty()) {
      report.add(
          QueryProblem.SQL_STAR,
          method.position(),
          name,
          statement.only().flatMap(only -> tables.columns(only.table())).stream()
              .map(all -> "SELECT " + String.join(", ", all))
              .findFirst()
              .orElse("SELECT id, name"));
      return false;
    }
    boolean fits =
        statement.reads()
            ? !changes && (result.record() != null || value != null)
            : changes || counts;
    if (!fits || value != null && statement.reads() && columns.get().size() != 1) {
      report.add(QueryProblem.SQL_RESULT, method.place(), name, result.typeName());
      return false;
    }
    if (!statement.reads()) {
      return true;
    }
    if (value != null) {
      SqlMethods.Parameter whole =
          new SqlMethods.Parameter(
              name, value, null, result.typeName(), result.nullable(), method.place());
      return holds(name, whole, columns.get().get(0), method);
    }
    for (SqlMethods.Parameter component : result.components()) {
      if (!hasIts(component, name, method, columns.get())) {
        return false;
      }
    }
    return true;
  }

  private boolean hasIts(
      SqlMethods.Parameter component,
      String name,
      SqlMethods.Method method,
      List<KnownTables.Column> columns) {
    String full = method.result().typeName() + "." + component.name();
    Optional<KnownTables.Column> column =
        columns.stream().filter(one -> one.isCalled(component.name())).findFirst();
    if (column.isEmpty()) {
      List<String> names =
          columns.stream().map(KnownTables.Column::name).filter(one -> one != null).toList();
      report.add(
          QueryProblem.SQL_COLUMN_MISSING,
          method.position(),
          full,
          name,
          Suggestion.of(component.name(), names));
      return false;
    }
    if (component.type() == null) {
      report.add(QueryProblem.SQL_TYPE, method.place(), full, component.typeName());
      return false;
    }
    return holds(full, component, column.get(), method);
  }

  private boolean holds(
      String name,
      SqlMethods.Parameter component,
      KnownTables.Column column,
      SqlMethods.Method method) {
    KnownTables.Known known = column.known();
    ValueType type = component.type();
    if (known == null || type == null) {
      return true;
    }
    String written =
        (known.nullable() ? "@Nullable " : "") + known.type().javaName(known.nullable());
    if (!ProjectionRules.holds(type, known.type())) {
      report.add(
          QueryProblem.COLUMN_OF_ANOTHER_TYPE,
          method.place(),
          name,
          component.typeName(),
          known.name(),
          known.type().javaName(known.nullable()),
          written);
      return false;
    }
    boolean optional = method.result().many() == SqlMethods.Many.OPTIONAL;
    if (known.nullable()
        && column.certain()
        && !component.nullable()
        && (!optional || method.result().record() != null)) {
      report.add(QueryProblem.COLUMN_NULL, method.place(), name, known.name(), written);
      return false;
    }
    return true;
  }
}
