package benchmark.rows;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The same work with JDBC: a connection for each piece of it, and each statement prepared once. */
final class ByHand {
  private static final String GET = "SELECT id, random_number FROM world WHERE id = ?";

  private static final String LIST =
      """
      SELECT product.id, product.title, product.unit_price, product.inventory, product.collection_id,
        collection.id, collection.title
      FROM product
      JOIN collection ON collection.id = product.collection_id
      ORDER BY product.title
      LIMIT ?
      """;

  private static final String INSERT =
      """
      INSERT INTO product (title, unit_price, inventory, collection_id)
      VALUES (?, ?, ?, ?)
      """;

  private static final String RETURNING =
      """
      RETURNING id, title, unit_price, inventory, collection_id
      """;

  private static final String ALL = "SELECT id, random_number FROM world";
  private static final String UPDATE = "UPDATE product SET unit_price = ? WHERE inventory < ?";

  /** How many rows go to PostgreSQL in one message. */
  private static final int BATCH = 500;

  /** How many rows of a stream PostgreSQL sends at a time. */
  private static final int FETCHED = 1000;

  private final HikariDataSource pool;
  private final boolean sqlite;

  ByHand(HikariDataSource pool, boolean sqlite) {
    this.pool = pool;
    this.sqlite = sqlite;
  }

  World[] get(long[] keys) throws SQLException {
    World[] worlds = new World[keys.length];
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(GET)) {
      for (int i = 0; i < keys.length; i++) {
        statement.setLong(1, keys[i]);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          worlds[i] = new World(row.getLong(1), row.getInt(2));
        }
      }
    }
    return worlds;
  }

  List<List<Product>> lists(int times, int rows) throws SQLException {
    List<List<Product>> lists = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(LIST)) {
      for (int i = 0; i < times; i++) {
        statement.setInt(1, rows);
        List<Product> products = new ArrayList<>(rows);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            Collection collection = new Collection(row.getLong(6), row.getString(7));
            products.add(product(row, collection));
          }
        }
        lists.add(products);
      }
    }
    return lists;
  }

  private Product product(ResultSet row, Collection collection) throws SQLException {
    return new Product(
        row.getLong(1), row.getString(2), decimal(row, 3), row.getInt(4), row.getLong(5), collection);
  }

  /** The driver of SQLite makes text of a number first; this is what comes out exact and fast. */
  private BigDecimal decimal(ResultSet row, int index) throws SQLException {
    return sqlite
        ? BigDecimal.valueOf(row.getDouble(index)).setScale(2)
        : row.getBigDecimal(index);
  }

  List<Product> insert(List<NewProduct> products) throws SQLException {
    List<Product> inserted = new ArrayList<>(products.size());
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT + RETURNING)) {
      for (NewProduct product : products) {
        bind(statement, product);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          inserted.add(product(row, null));
          // SQLite moves its log into the database only after a statement that was read to its end.
          row.next();
        }
      }
    }
    return inserted;
  }

  int insertAll(List<NewProduct> products) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      int waiting = 0;
      for (NewProduct product : products) {
        bind(statement, product);
        if (sqlite) {
          statement.executeUpdate();
        } else {
          statement.addBatch();
          if (++waiting == BATCH) {
            statement.executeBatch();
            waiting = 0;
          }
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    return products.size();
  }

  private void bind(PreparedStatement statement, NewProduct product) throws SQLException {
    statement.setString(1, product.title());
    if (sqlite) {
      statement.setDouble(2, product.unitPrice().doubleValue());
    } else {
      statement.setBigDecimal(2, product.unitPrice());
    }
    statement.setInt(3, product.inventory());
    statement.setLong(4, product.collection());
  }

  /** The sum of every number of {@code world}, of which only some rows are here at a time. */
  long stream() throws SQLException {
    long sum = 0;
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(ALL)) {
        statement.setFetchSize(FETCHED);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            sum += new World(row.getLong(1), row.getInt(2)).randomNumber();
          }
        }
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return sum;
  }

  int update(int times, BigDecimal price, int inventory) throws SQLException {
    int changed = 0;
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      for (int i = 0; i < times; i++) {
        if (sqlite) {
          statement.setDouble(1, price.doubleValue());
        } else {
          statement.setBigDecimal(1, price);
        }
        statement.setInt(2, inventory);
        changed += statement.executeUpdate();
      }
    }
    return changed;
  }

  record World(long id, int randomNumber) {}

  record Collection(long id, String title) {}

  record Product(
      long id,
      String title,
      BigDecimal unitPrice,
      int inventory,
      long collectionId,
      Collection collection) {}

  /** What is to be inserted. */
  record NewProduct(String title, BigDecimal unitPrice, int inventory, long collection) {}
}
