package benchmark.app;

import benchmark.BenchmarkSite;
import dev.plectrum.db.Database;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.json.JsonReader;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import dev.plectrum.model.ForeignKey;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lets the benchmarks at what the app keeps to its package. */
public final class PartsAccess {
  private static final byte[] PRODUCT =
      "{\"title\":\"A new product\",\"unit_price\":\"12.50\",\"inventory\":3,\"collection\":1}"
          .getBytes(StandardCharsets.UTF_8);

  private final Database database;
  private final ProductDao products;
  private final ProductPage page;
  private final FortunesPage fortunes;

  /** Fills an empty database. */
  public PartsAccess(Database database) {
    this.database = database;
    this.products = new ProductDao(database);
    new Migrator(database, new BenchmarkSite().migrations()).migrate(Progress.SILENT);
    long collection = new CollectionDao(database).create(d -> d.title("Collection")).id();
    for (int i = 0; i < 20; i++) {
      String title = "Product " + i;
      products.create(
          d ->
              d.title(title)
                  .unitPrice(new BigDecimal("12.50"))
                  .inventory(7)
                  .collection(ForeignKey.of(collection)));
    }
    this.page = ProductApi.products(1, products);
    List<FortunesPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      rows.add(new FortunesPage.Row(i, "Any program that runs right is <obsolete>, isn't it?"));
    }
    this.fortunes = new FortunesPage(rows);
  }

  /** The app's routes. */
  public RouteTable routes() {
    return new BenchmarkRoutes(database);
  }

  /** Writes a page of products as JSON. */
  public void writePage(OutputStream out) {
    JsonWriter.write(out, ProductPageJson::write, page);
  }

  /** Reads a product from JSON. */
  public Object readProduct() {
    return JsonReader.read(PRODUCT, ProductInputJson::read);
  }

  /** The SQL of a query. */
  public String querySql() {
    return products
        .query()
        .select(f -> f.collection())
        .where(f -> f.title.icontains("a").and(f.inventory.gt(3)))
        .where(f -> f.collection().title.eq("Collection"))
        .orderBy(f -> f.title.asc())
        .limit(20)
        .sql();
  }

  /** The SQL of five conditions, one of them about another table. */
  public String fiveConditions() {
    return products
        .query()
        .where(f -> f.title.startsWith("A"))
        .where(f -> f.inventory.gt(3))
        .where(f -> f.inventory.lt(100))
        .where(f -> f.unitPrice.gte(BigDecimal.ONE))
        .where(f -> f.collection().title.eq("Collection"))
        .sql();
  }

  /** Twenty rows and what is joined to them. */
  public Object rows() {
    return products.query().select(f -> f.collection()).limit(20).list();
  }

  /** Writes the fortunes as HTML. */
  public void writeFortunes(OutputStream out) throws IOException {
    Response.html(FortunesPageRenderer.of(), fortunes).body().write(out);
  }
}
