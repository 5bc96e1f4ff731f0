package benchmark.harness;

import benchmark.BenchmarkSite;
import dev.plectrum.db.Database;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;

/** What is in the database: the same rows each time. */
final class BenchmarkData {
  static final int WORLDS = 10_000;
  static final int PRODUCTS = 1_000;
  static final int COLLECTIONS = 10;

  static final List<String> FORTUNES =
      List.of(
          "fortune: No such file or directory",
          "A computer scientist is someone who fixes things that aren't broken.",
          "After enough decimal places, nobody gives a damn.",
          "A bad random number generator: 1, 1, 1, 1, 1, 4.33e+67, 1, 1, 1",
          "A computer program does what you tell it to do, not what you want it to do.",
          "Emacs is a nice operating system, but I prefer UNIX. — Tom Christaensen",
          "Any program that runs right is obsolete.",
          "A list is only as strong as its weakest link. — Donald Knuth",
          "Feature: A bug with seniority.",
          "Computers make very fast, very accurate mistakes.",
          "<script>alert(\"This should not be displayed in a browser alert box.\");</script>",
          "フレームワークのベンチマーク");

  private static final long SEED = 1910;

  private BenchmarkData() {}

  /** Makes the tables where they are missing, and puts exactly these rows into them. */
  static void load(String databaseUrl) throws SQLException {
    try (Database database = Database.open(databaseUrl)) {
      new Migrator(database, new BenchmarkSite().migrations()).migrate(Progress.SILENT);
      database.withConnection(
          connection -> {
            connection.setAutoCommit(false);
            insert(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return true;
          });
      database.withConnection(BenchmarkData::tidy);
    }
  }

  private static void insert(Connection connection) throws SQLException {
    execute(connection, "TRUNCATE world, fortune, product, collection RESTART IDENTITY");
    SplittableRandom random = new SplittableRandom(SEED);
    try (PreparedStatement world =
        connection.prepareStatement("INSERT INTO world (id, random_number) VALUES (?, ?)")) {
      for (int id = 1; id <= WORLDS; id++) {
        world.setLong(1, id);
        world.setInt(2, random.nextInt(WORLDS) + 1);
        world.addBatch();
      }
      world.executeBatch();
    }
    try (PreparedStatement fortune =
        connection.prepareStatement("INSERT INTO fortune (id, message) VALUES (?, ?)")) {
      for (int i = 0; i < FORTUNES.size(); i++) {
        fortune.setLong(1, i + 1);
        fortune.setString(2, FORTUNES.get(i));
        fortune.addBatch();
      }
      fortune.executeBatch();
    }
    try (PreparedStatement collection =
        connection.prepareStatement("INSERT INTO collection (title) VALUES (?)")) {
      for (int i = 1; i <= COLLECTIONS; i++) {
        collection.setString(1, "Collection " + i);
        collection.addBatch();
      }
      collection.executeBatch();
    }
    try (PreparedStatement product =
        connection.prepareStatement(
            "INSERT INTO product (title, unit_price, inventory, collection_id)"
                + " VALUES (?, ?, ?, ?)")) {
      for (int i = 1; i <= PRODUCTS; i++) {
        // Some titles are shared, so that the key has to decide.
        product.setString(1, "Product “%03d” & more".formatted(random.nextInt(PRODUCTS)));
        product.setBigDecimal(2, BigDecimal.valueOf(100 + random.nextInt(100_000), 2));
        product.setInt(3, random.nextInt(500));
        product.setLong(4, random.nextInt(COLLECTIONS) + 1L);
        product.addBatch();
      }
      product.executeBatch();
    }
  }

  /** Takes back what a load has added, and lets no side work on what the other has left behind. */
  static boolean tidy(Connection connection) throws SQLException {
    execute(connection, "DELETE FROM product WHERE id > " + PRODUCTS);
    execute(connection, "VACUUM ANALYZE world");
    execute(connection, "VACUUM ANALYZE product");
    return true;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
