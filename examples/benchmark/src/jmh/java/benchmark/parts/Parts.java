package benchmark.parts;

import benchmark.app.PartsAccess;
import dev.plectrum.db.Database;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Segments;
import java.io.OutputStream;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a request costs by parts. Nothing here knows a server; rows come from SQLite in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Parts {
  private static final int ROUTES = Integer.getInteger("benchmark.routes", 1_000);

  private final FakeRequest plaintext = new FakeRequest("/plaintext");
  private final FakeRequest[] many = new FakeRequest[ROUTES];
  private final FakeRequest one = new FakeRequest("/route0/5/rows");
  private RouteTable few;
  private RouteTable thousand;
  private RouteTable single;
  private Database database;
  private PartsAccess app;

  /** Makes what is measured. */
  @Setup(Level.Trial)
  public void setUp() {
    database = Database.open("sqlite::memory:");
    app = new PartsAccess(database);
    few = app.routes();
    thousand = ManyRoutes.of(ROUTES);
    single = ManyRoutes.of(1);
    for (int i = 0; i < ROUTES; i++) {
      many[i] = new FakeRequest("/route" + i + "/5/rows");
    }
  }

  /** Closes the database. */
  @TearDown(Level.Trial)
  public void tearDown() {
    database.close();
  }

  /** Dispatch of the constant page, and all of its answer but sending it. */
  @Benchmark
  public Response dispatchConstant() throws Exception {
    return few.dispatch(plaintext, Segments.of(plaintext.path()));
  }

  /** Dispatch among 1,000 routes, another one each time. */
  @Benchmark
  public Response dispatchThousandRoutes() throws Exception {
    FakeRequest request = many[ThreadLocalRandom.current().nextInt(ROUTES)];
    return thousand.dispatch(request, Segments.of(request.path()));
  }

  /** The same with one route, to see what the other 999 cost. */
  @Benchmark
  public Response dispatchOneRoute() throws Exception {
    ThreadLocalRandom.current().nextInt(ROUTES);
    return single.dispatch(one, Segments.of(one.path()));
  }

  /** A page of 20 products as JSON. */
  @Benchmark
  public long jsonOut() {
    app.writePage(OutputStream.nullOutputStream());
    return 0;
  }

  /** A product from JSON, checked. */
  @Benchmark
  public Object jsonIn() {
    return app.readProduct();
  }

  /** A query with a join, three conditions, an order and a limit, as SQL. */
  @Benchmark
  public String queryBuilding() {
    return app.querySql();
  }

  /** A query of five conditions, as SQL. */
  @Benchmark
  public String fiveConditions() {
    return app.fiveConditions();
  }

  /** Twenty rows with their joined collection, from the statement to the records. */
  @Benchmark
  public Object rowMapping() {
    return app.rows();
  }

  /** The fortunes as HTML. */
  @Benchmark
  public Object html() throws Exception {
    app.writeFortunes(OutputStream.nullOutputStream());
    return app;
  }
}
