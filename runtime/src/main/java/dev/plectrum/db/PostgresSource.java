package dev.plectrum.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.util.HostSpec;

/** Opens connections to one PostgreSQL database. */
final class PostgresSource extends ConnectionSource {
  private final String driverUrl;
  private final HostSpec host;
  private final Properties login = new Properties();

  /**
   * Connections to the database at {@code url}.
   *
   * @param driverUrl the same in the driver's notation, with its options
   */
  PostgresSource(String driverUrl, DatabaseUrl url) {
    this.driverUrl = driverUrl;
    this.host = new HostSpec(url.host(), url.port());
    login.setProperty("user", user(url));
    String password = url.password();
    if (password != null) {
      login.setProperty("password", password);
    }
  }

  /** Who connects: who the URL says, or else whoever runs this program. */
  static String user(DatabaseUrl url) {
    String user = url.user();
    return user == null ? System.getProperty("user.name") : user;
  }

  @Override
  Connection connect() throws SQLException {
    return PostgresConnection.open(driverUrl, host, login);
  }
}
