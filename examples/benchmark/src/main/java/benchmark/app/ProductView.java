package benchmark.app;

import java.math.BigDecimal;

/** A product as the API shows it, with its collection nested; the names are those of its JSON. */
record ProductView(
    long id, String title, BigDecimal unit_price, int inventory, CollectionView collection) {

  /** The collection of a product. */
  record CollectionView(long id, String title) {}

  static ProductView of(Product product) {
    Collection collection = product.collection().get();
    return new ProductView(
        product.id(),
        product.title(),
        product.unitPrice(),
        product.inventory(),
        new CollectionView(collection.id(), collection.title()));
  }
}
