package benchmark.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database. A request takes one connection, once, and prepares each statement once. */
final class Rows {
  static final int PAGE = 20;

  private static final int WORLDS = 10_000;

  private static final String WORLD = "SELECT id, random_number FROM world WHERE id = ?";
  private static final String CHANGE = "UPDATE world SET random_number = ? WHERE id = ?";
  private static final String FORTUNES = "SELECT id, message FROM fortune";
  private static final String COUNT = "SELECT COUNT(*) FROM product";

  private static final String PRODUCTS =
      """
      SELECT product.id, product.title, unit_price, inventory, collection_id, collection.title
      FROM product
      JOIN collection ON collection.id = collection_id
      ORDER BY product.title, product.id
      LIMIT 20 OFFSET ?
      """;

  private static final String ADD =
      """
      INSERT INTO product (title, unit_price, inventory, collection_id)
      VALUES (?, ?, ?, ?)
      RETURNING id
      """;

  private final DataSource pool;

  Rows(DataSource pool) {
    this.pool = pool;
  }

  /** A random row. */
  World world() throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(WORLD)) {
      return world(statement, random());
    }
  }

  /** Random rows, looked up one after the other. */
  World[] worlds(int count) throws SQLException {
    World[] worlds = new World[count];
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(WORLD)) {
      for (int i = 0; i < count; i++) {
        worlds[i] = world(statement, random());
      }
    }
    return worlds;
  }

  /** Distinct random rows, read, changed and written back in one transaction. */
  World[] changedWorlds(int count) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        World[] worlds = change(connection, count);
        connection.commit();
        done = true;
        return worlds;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  private static World[] change(Connection connection, int count) throws SQLException {
    int[] ids = distinct(count);
    World[] worlds = new World[count];
    try (PreparedStatement read = connection.prepareStatement(WORLD);
        PreparedStatement write = connection.prepareStatement(CHANGE)) {
      for (int i = 0; i < count; i++) {
        worlds[i] = new World(world(read, ids[i]).id(), random());
        write.setInt(1, worlds[i].randomNumber());
        write.setLong(2, ids[i]);
        write.addBatch();
      }
      write.executeBatch();
    }
    return worlds;
  }

  /** Distinct keys in ascending order, so that no two transactions wait for each other. */
  private static int[] distinct(int count) {
    SplittableRandom random = new SplittableRandom(ThreadLocalRandom.current().nextLong());
    int[] ids = new int[count];
    int found = 0;
    while (found < count) {
      int id = random.nextInt(WORLDS) + 1;
      int at = Arrays.binarySearch(ids, 0, found, id);
      if (at < 0) {
        System.arraycopy(ids, -at - 1, ids, -at, found + at + 1);
        ids[-at - 1] = id;
        found++;
      }
    }
    return ids;
  }

  private static World world(PreparedStatement statement, int id) throws SQLException {
    statement.setLong(1, id);
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return new World(row.getInt(1), row.getInt(2));
    }
  }

  List<Fortune> fortunes() throws SQLException {
    List<Fortune> fortunes = new ArrayList<>(16);
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORTUNES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        fortunes.add(new Fortune(row.getInt(1), row.getString(2)));
      }
    }
    return fortunes;
  }

  /** A page of the products by title; null if there are fewer pages. */
  @Nullable ProductPage products(int page) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      long count = count(connection);
      long before = (page - 1L) * PAGE;
      if (before >= count && page > 1) {
        return null;
      }
      List<Product> products = new ArrayList<>(PAGE);
      try (PreparedStatement statement = connection.prepareStatement(PRODUCTS)) {
        statement.setLong(1, before);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            products.add(product(row));
          }
        }
      }
      return new ProductPage(count, products);
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Product product(ResultSet row) throws SQLException {
    return new Product(
        row.getLong(1),
        row.getString(2),
        row.getBigDecimal(3),
        row.getInt(4),
        row.getLong(5),
        row.getString(6));
  }

  /** Adds a product and answers with its key. */
  long add(NewProduct product) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setString(1, product.title());
      statement.setBigDecimal(2, product.unitPrice());
      statement.setInt(3, product.inventory());
      statement.setLong(4, product.collection());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static int random() {
    return ThreadLocalRandom.current().nextInt(WORLDS) + 1;
  }
}
