package dev.plectrum.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections for the pool. */
abstract class ConnectionSource implements DataSource {
  private final AtomicReference<@Nullable Connection> tried = new AtomicReference<>();

  /** Opens a connection. */
  abstract Connection connect() throws SQLException;

  /** Gives {@code connection}, which has been tried, to whoever asks for the next one. */
  final void handOn(Connection connection) {
    tried.set(connection);
  }

  @Override
  public final Connection getConnection() throws SQLException {
    Connection first = tried.getAndSet(null);
    return first == null ? connect() : first;
  }

  @Override
  public final Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public final @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public final void setLogWriter(@Nullable PrintWriter out) {}

  @Override
  public final void setLoginTimeout(int seconds) {}

  @Override
  public final int getLoginTimeout() {
    return 5;
  }

  @Override
  public final Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public final <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("There is nothing inside this data source.");
  }

  @Override
  public final boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
