package benchmark.rows;

import benchmark.app.Product;
import benchmark.app.ProductDao;
import benchmark.app.ProductDraft;
import benchmark.app.World;
import benchmark.app.WorldDao;
import benchmark.rows.ByHand.NewProduct;
import dev.plectrum.model.ForeignKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Each piece of work by hand and by Plectrum. A hundred of the short ones run on one connection, as
 * in a handler; {@code RowRounds} divides by how many rows that are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Rows {
  /** How often short work is done on one connection. */
  static final int TIMES = 100;

  /** How many rows a list has. */
  static final int LISTED = 100;

  /** How many rows are inserted at once. */
  static final int MANY = 10_000;

  private static final BigDecimal PRICE = new BigDecimal("12.50");
  private static final int INVENTORY = 250;

  /** Which database. */
  @Param({"sqlite", "postgresql"})
  public String database;

  private final List<NewProduct> hundred = newProducts(TIMES);
  private final List<NewProduct> many = newProducts(MANY);
  private Store store;
  private ByHand byHand;
  private WorldDao worlds;
  private ProductDao products;

  private static List<NewProduct> newProducts(int count) {
    List<NewProduct> products = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigDecimal price = BigDecimal.valueOf(1000 + i, 2);
      products.add(new NewProduct("New product " + i, price, i % 500, i % Store.COLLECTIONS + 1));
    }
    return products;
  }

  /** Opens the database. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    store = new Store(database);
    byHand = new ByHand(store.pool, store.sqlite);
    worlds = new WorldDao(store.database);
    products = new ProductDao(store.database);
  }

  /** Closes the database. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    store.close();
  }

  /** Takes back what was inserted. */
  @Setup(Level.Iteration)
  public void tidy() {
    store.tidy();
  }

  private static long[] keys() {
    long[] keys = new long[TIMES];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ThreadLocalRandom.current().nextInt(Store.WORLDS) + 1L;
    }
    return keys;
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object getByHand() throws SQLException {
    return byHand.get(keys());
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object getByPlectrum() {
    long[] keys = keys();
    World[] found = new World[keys.length];
    store.database.keepingConnection(
        () -> {
          for (int i = 0; i < keys.length; i++) {
            found[i] = worlds.get(keys[i]);
          }
        });
    return found;
  }

  @Benchmark
  @OperationsPerInvocation(10 * LISTED)
  public Object listByHand() throws SQLException {
    return byHand.lists(10, LISTED);
  }

  @Benchmark
  @OperationsPerInvocation(10 * LISTED)
  public Object listByPlectrum() {
    List<List<Product>> lists = new ArrayList<>();
    store.database.keepingConnection(
        () -> {
          for (int i = 0; i < 10; i++) {
            lists.add(products.query().select(f -> f.collection()).limit(LISTED).list());
          }
        });
    return lists;
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object insertByHand() throws SQLException {
    return byHand.insert(hundred);
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object insertByPlectrum() {
    List<Product> inserted = new ArrayList<>(TIMES);
    store.database.keepingConnection(
        () -> {
          for (NewProduct product : hundred) {
            inserted.add(products.create(d -> set(d, product)));
          }
        });
    return inserted;
  }

  private static ProductDraft set(ProductDraft draft, NewProduct product) {
    return draft
        .title(product.title())
        .unitPrice(product.unitPrice())
        .inventory(product.inventory())
        .collection(ForeignKey.of(product.collection()));
  }

  @Benchmark
  @OperationsPerInvocation(MANY)
  public int insertManyByHand() throws SQLException {
    return byHand.insertAll(many);
  }

  @Benchmark
  @OperationsPerInvocation(MANY)
  public int insertManyByPlectrum() {
    List<ProductDraft> drafts = new ArrayList<>(MANY);
    for (NewProduct product : many) {
      drafts.add(set(new ProductDraft(), product));
    }
    return products.createAll(drafts);
  }

  @Benchmark
  @OperationsPerInvocation(Store.STREAMED)
  public long streamByHand() throws SQLException {
    return byHand.stream();
  }

  @Benchmark
  @OperationsPerInvocation(Store.STREAMED)
  public long streamByPlectrum() {
    try (Stream<World> all = worlds.query().stream()) {
      return all.mapToLong(World::randomNumber).sum();
    }
  }

  @Benchmark
  @OperationsPerInvocation(10)
  public int updateByHand() throws SQLException {
    return byHand.update(10, PRICE, INVENTORY);
  }

  @Benchmark
  @OperationsPerInvocation(10)
  public int updateByPlectrum() {
    int[] changed = new int[1];
    store.database.keepingConnection(
        () -> {
          for (int i = 0; i < 10; i++) {
            changed[0] +=
                (int)
                    products
                        .query()
                        .where(f -> f.inventory.lt(INVENTORY))
                        .update(f -> f.unitPrice.to(PRICE));
          }
        });
    return changed[0];
  }
}
