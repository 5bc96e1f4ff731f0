package benchmark.app;

import static dev.plectrum.route.HttpMethod.POST;

import dev.plectrum.http.Created;
import dev.plectrum.model.Default;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.query.Page;
import dev.plectrum.route.Body;
import dev.plectrum.route.NonAtomic;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import jakarta.validation.constraints.Positive;

/** The products as JSON. */
final class ProductApi {
  private static final int PRODUCTS_ON_A_PAGE = 20;

  private ProductApi() {}

  /** The products by title, a page at a time. */
  @Route("/products")
  @Public
  static ProductPage products(@Default("1") @Positive int page, ProductDao products) {
    Page<ProductView> shown =
        products
            .query()
            .select(f -> f.collection())
            .page(page, PRODUCTS_ON_A_PAGE)
            .map(ProductView::of);
    return new ProductPage(shown.count(), shown.items());
  }

  /** Adds a product, which is all it writes: it needs no transaction around it. */
  @Route(method = POST, value = "/products")
  @Public
  @NonAtomic
  static Created<ProductKey> addProduct(@Body ProductInput input, ProductDao products) {
    Product product =
        products.create(
            d ->
                d.title(input.title())
                    .unitPrice(input.unit_price())
                    .inventory(input.inventory())
                    .collection(ForeignKey.of(input.collection())));
    return new Created<>("/products/" + product.id(), new ProductKey(product.id()));
  }
}
