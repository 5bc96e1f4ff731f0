package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL. */
final class PostgresEngine extends Engine {
  /** Options by the names that PostgreSQL's own programs know, where the driver has others. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "search_path", "currentSchema");

  private PostgresEngine(DatabaseUrl url, PostgresSource source, int poolSize) {
    super(url, source, poolSize);
  }

  static Engine open(DatabaseUrl url, int poolSize) {
    PGSimpleDataSource options = new PGSimpleDataSource();
    options.setServerNames(new String[] {url.host()});
    options.setPortNumbers(new int[] {url.port()});
    options.setDatabaseName(url.name());
    options.setApplicationName("plectrum");
    options.setConnectTimeout(5);
    options.setTcpKeepAlive(true);
    options.setReWriteBatchedInserts(true);
    url.options().forEach((name, value) -> set(options, name, value));
    return new PostgresEngine(url, new PostgresSource(options.getUrl(), url), poolSize);
  }

  private static void set(PGSimpleDataSource source, String name, String value) {
    PGProperty property = PGProperty.forName(OPTIONS.getOrDefault(name, name));
    if (property == null) {
      throw new DatabaseException(
          "The option \"" + name + "\" in the database URL is not known for PostgreSQL.");
    }
    source.setProperty(property, value);
  }

  @Override
  Session session(Connection connection) throws SQLException {
    return new PostgresSession(connection);
  }

  @Override
  DatabaseException unreachable(SQLException error) {
    String state = String.valueOf(error.getSQLState());
    String address = url().host() + ":" + url().port();
    if (state.startsWith("28")) {
      return new ConnectionException(
          "PostgreSQL at " + address + " does not let the user " + user() + " in.", error);
    }
    if (state.equals("3D000")) {
      return new ConnectionException(
          "PostgreSQL at " + address + " has no database " + url().name() + ".", error);
    }
    if (state.startsWith("08")) {
      return new ConnectionException("No PostgreSQL answers at " + address + ".", error);
    }
    return new ConnectionException(
        "PostgreSQL at " + address + " refused the connection: " + error.getMessage(), error);
  }

  private String user() {
    return PostgresSource.user(url());
  }

  @Override
  DatabaseException failure(SQLException error, @Nullable Table<?> table) {
    SQLException first = error;
    if (!(first instanceof PSQLException) && first.getNextException() != null) {
      // A batch wraps what happened.
      first = first.getNextException();
    }
    String state = String.valueOf(first.getSQLState());
    return switch (state) {
      case "23505" -> Conflicts.of(Kind.UNIQUE, table, uniqueFields(first, table), error);
      case "23503", "23001" -> foreignKey(first, table);
      case "23514" -> Conflicts.of(Kind.CHECK, table, checkFields(first, table), error);
      case "23P01" -> Conflicts.of(Kind.EXCLUSION, table, keyFieldsOf(first, table), error);
      case "22001" -> Conflicts.of(Kind.TOO_LONG, table, List.of(), error);
      case "22003", "22008" -> Conflicts.of(Kind.OUT_OF_RANGE, table, List.of(), error);
      case "23502" -> Conflicts.of(Kind.NOT_NULL, table, nullField(first, table), error);
      case "40001", "40P01", "55P03" ->
          new ContentionException(
              "Another transaction was in the way: " + first.getMessage(), error);
      case "57014" -> new TimeLimitException(error);
      case "25P02" ->
          new DatabaseException(
              "An earlier statement of this transaction failed; only a rollback is possible now.",
              error);
      default ->
          state.startsWith("08") || state.startsWith("57P")
              ? new ConnectionException(
                  "The connection to " + url().description() + " was lost.", error)
              : new DatabaseException(
                  "PostgreSQL refused a statement: " + first.getMessage(), error);
    };
  }

  @Override
  DatabaseException failedCommit(
      Session session, SQLException error, Collection<Table<?>> touched) {
    ServerErrorMessage server = server(error);
    if (server != null && server.getTable() != null) {
      for (Table<?> table : touched) {
        if (isNamed(table, server)) {
          return failure(error, table);
        }
      }
      for (Table<?> table : touched) {
        if (table.referrers().stream().anyMatch(from -> isNamed(from, server))) {
          return failure(error, table);
        }
      }
    }
    return translate(error, null);
  }

  private static boolean isNamed(Table<?> table, ServerErrorMessage server) {
    return Conflicts.unquoted(table.name()).equals(server.getTable());
  }

  private static ConflictException foreignKey(SQLException error, @Nullable Table<?> table) {
    ServerErrorMessage server = server(error);
    if (table != null && server != null) {
      List<String> known = table.constraints().foreignKey(String.valueOf(server.getConstraint()));
      List<String> named = keyFields(server, table);
      boolean ownTable = isNamed(table, server);
      PrimaryKey key = table.primaryKey();
      // Nothing points to a key of several columns, which may be foreign keys themselves.
      boolean ownKey =
          key.isComposite()
              || (named.isEmpty() ? !known.isEmpty() : !named.contains(key.component()));
      if (ownTable && ownKey) {
        return Conflicts.of(Kind.FOREIGN_KEY, table, known.isEmpty() ? named : known, error);
      }
    }
    return Conflicts.stillReferredTo(table, error);
  }

  private static List<String> uniqueFields(SQLException error, @Nullable Table<?> table) {
    ServerErrorMessage server = server(error);
    if (table == null || server == null) {
      return List.of();
    }
    List<String> known = table.constraints().unique(String.valueOf(server.getConstraint()));
    return known.isEmpty() ? keyFields(server, table) : known;
  }

  private static List<String> checkFields(SQLException error, @Nullable Table<?> table) {
    ServerErrorMessage server = server(error);
    return table == null || server == null
        ? List.of()
        : table.constraints().checked(String.valueOf(server.getConstraint()));
  }

  private static List<String> keyFieldsOf(SQLException error, @Nullable Table<?> table) {
    ServerErrorMessage server = server(error);
    return table == null || server == null ? List.of() : keyFields(server, table);
  }

  private static List<String> nullField(SQLException error, @Nullable Table<?> table) {
    ServerErrorMessage server = server(error);
    return table == null || server == null
        ? List.of()
        : Conflicts.components(table, String.valueOf(server.getColumn()));
  }

  private static List<String> keyFields(ServerErrorMessage server, Table<?> table) {
    List<String> fields = new ArrayList<>();
    for (String column : keyColumns(server)) {
      fields.addAll(Conflicts.components(table, Conflicts.unquoted(column)));
    }
    return fields;
  }

  /** The columns in a detail such as {@code Key (title, artist_id)=(Nuages, 5) already exists.} */
  private static List<String> keyColumns(ServerErrorMessage server) {
    String detail = server.getDetail();
    int start = detail == null ? -1 : detail.indexOf('(');
    int end = detail == null ? -1 : detail.indexOf(")=(");
    return detail == null || start < 0 || end < start
        ? List.of()
        : List.of(detail.substring(start + 1, end).split(", "));
  }

  private static @Nullable ServerErrorMessage server(SQLException error) {
    return error instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
  }
}
