package benchmark.rows;

import benchmark.BenchmarkSite;
import benchmark.app.CollectionDao;
import benchmark.app.ProductDao;
import benchmark.app.ProductDraft;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plectrum.db.Database;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import dev.plectrum.model.ForeignKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The same rows for both sides: those of {@code world}, and 1,000 of {@code product}. */
final class Store implements AutoCloseable {
  static final int STREAMED = 1_000_000;

  /** How many rows {@code world} has. */
  static final String ROWS = "benchmark.worlds";

  static final int WORLDS = Integer.getInteger(ROWS, 10_000);
  static final int PRODUCTS = 1_000;
  static final int COLLECTIONS = 10;

  /** The PostgreSQL to use. */
  static final String POSTGRES = "benchmark.postgres";

  final Database database;
  final HikariDataSource pool;
  final boolean sqlite;
  private final Path folder;

  Store(String kind) throws IOException {
    this.sqlite = kind.equals("sqlite");
    this.folder = Files.createTempDirectory("rows");
    String url =
        sqlite ? "sqlite:" + folder.resolve("rows.db") : String.valueOf(System.getProperty(POSTGRES));
    this.database = Database.open(url);
    new Migrator(database, new BenchmarkSite().migrations()).migrate(Progress.SILENT);
    this.pool = new HikariDataSource(sqlite ? sqlite(folder) : postgres(URI.create(url)));
    fill();
  }

  /** As Plectrum opens it. */
  private static HikariConfig sqlite(Path folder) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:sqlite:"
            + folder.resolve("rows.db")
            + "?journal_mode=WAL&synchronous=NORMAL&foreign_keys=true&transaction_mode=IMMEDIATE");
    config.setMaximumPoolSize(2);
    return config;
  }

  private static HikariConfig postgres(URI url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:postgresql://"
            + url.getHost()
            + ":"
            + (url.getPort() < 0 ? 5432 : url.getPort())
            + url.getPath()
            + "?reWriteBatchedInserts=true");
    String user = String.valueOf(url.getUserInfo());
    int colon = user.indexOf(':');
    config.setUsername(colon < 0 ? user : user.substring(0, colon));
    config.setPassword(colon < 0 ? null : user.substring(colon + 1));
    config.setMaximumPoolSize(2);
    return config;
  }

  private void fill() {
    for (String table : List.of("world", "product", "collection")) {
      send("DELETE FROM " + table);
    }
    send(
        "INSERT INTO world (id, random_number) WITH RECURSIVE row (id) AS"
            + " (SELECT 1 UNION ALL SELECT id + 1 FROM row WHERE id < "
            + WORLDS
            + ") SELECT id, id % 7919 FROM row");
    CollectionDao collections = new CollectionDao(database);
    for (int i = 1; i <= COLLECTIONS; i++) {
      int id = i;
      collections.create(d -> d.id(id).title("Collection " + id));
    }
    List<ProductDraft> products = new ArrayList<>();
    for (int i = 1; i <= PRODUCTS; i++) {
      products.add(
          new ProductDraft()
              .id(i)
              .title("Product %04d".formatted(i * 7919 % PRODUCTS))
              .unitPrice(BigDecimal.valueOf(100 + i, 2))
              .inventory(i % 500)
              .collection(ForeignKey.of(i % COLLECTIONS + 1L)));
    }
    ProductDao dao = new ProductDao(database);
    dao.createAll(products);
    dao.resetSequence();
    send(sqlite ? "ANALYZE" : "VACUUM ANALYZE");
  }

  /** Takes back what a benchmark has left behind. */
  void tidy() {
    send("DELETE FROM product WHERE id > " + PRODUCTS);
    if (!sqlite) {
      send("VACUUM product");
    }
  }

  private void send(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
    database.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
